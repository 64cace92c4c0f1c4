import { type ProcessGraph } from '#bpmn';
import { type Decisions } from '#decisions';
import { type Form } from '#forms';
import { type DocumentTemplate } from './documents/document-template';
import { type DepartmentMessage } from './department-message';
import { type Matter } from './matter/matter';
import { type Notice } from './notice';
import { type Publicity } from './publicity';
import { type Parameter } from './parameter';
import { type RecordKind } from './record-kind';
import { type Translations } from './translations/translations';

/** The parsed files of a process folder; forms, notices, documents, publicities, kinds of records and decisions by file name without folder and ending. */
export interface FolderParts {
  readonly processId: string;
  readonly graph: ProcessGraph;
  /** Of all pools of the diagram, `graph` among them. */
  readonly graphs: readonly ProcessGraph[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly notices: ReadonlyMap<string, Notice>;
  readonly documents: ReadonlyMap<string, DocumentTemplate>;
  readonly records: ReadonlyMap<string, RecordKind>;
  readonly publicities: ReadonlyMap<string, Publicity>;
  readonly departmentMessages: ReadonlyMap<string, DepartmentMessage>;
  readonly decisions: ReadonlyMap<string, Decisions>;
  readonly parameters: readonly Parameter[];
  readonly matter?: Matter;
  readonly translations?: Translations;
}
