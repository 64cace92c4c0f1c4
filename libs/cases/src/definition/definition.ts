import { type ProcessGraph, type Severity, type Text } from '#bpmn';
import { type DecisionWords } from '#decisions';
import { type Decided, type JsonObject } from '#engine';
import { type Form } from '#forms';
import { type DocumentTemplate } from './documents/document-template';
import { type DepartmentMessage } from './department-message';
import { type Matter } from './matter/matter';
import { type Notice } from './notice';
import { type Publicity } from './publicity';
import { type Parameter } from './parameter';
import { type RecordKind } from './record-kind';
import { type Translations } from './translations/translations';

/** A process folder as text: paths relative to the folder (`process.bpmn`, `forms/first-review.json` …) and their contents. */
export interface ProcessFiles {
  readonly processId: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A process folder compiled: everything that a case of this version runs by. */
export interface CompiledProcess {
  readonly processId: string;
  readonly graph: ProcessGraph;
  readonly forms: ReadonlyMap<string, Form>;
  readonly notices: ReadonlyMap<string, Notice>;
  readonly documents: ReadonlyMap<string, DocumentTemplate>;
  readonly records: ReadonlyMap<string, RecordKind>;
  readonly publicities: ReadonlyMap<string, Publicity>;
  readonly departmentMessages: ReadonlyMap<string, DepartmentMessage>;
  readonly parameters: readonly Parameter[];
  /** What applicants are told before they apply; none where nobody applies. */
  readonly matter?: Matter;
  /** English by the texts of the folder; none where it speaks Chinese alone. */
  readonly translations?: Translations;
  /** Its names are English: see `inEnglish`. */
  readonly english?: true;
  readonly decide: (decision: string, variables: JsonObject) => Decided;
  /** A decision as it is written, to tell people why it came out so; undefined where the folder has none of this name. */
  readonly describe: (decision: string) => DecisionWords | undefined;
}

/** A deployed version of a process in a region: immutable, known by its hash (SHA-256 in hex). */
export interface Definition extends CompiledProcess {
  readonly hash: string;
  readonly region: string;
  readonly version: number;
}

/** What is wrong with a process folder (an error: it is not deployed) or doubtful: file, place in it, reason and what to do. */
export interface DeployFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly element?: string;
  readonly line?: number;
  readonly reason: Text;
  readonly hint: Text;
}
