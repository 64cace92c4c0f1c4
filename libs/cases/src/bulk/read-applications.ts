import { type JsonObject } from '#engine';
import { type Form, type FormError, sensitiveFields, type SensitiveKind, validateForm } from '#forms';
import { type SheetErrorCode } from '#sheets';
import { keyedDigest } from '#store';
import { type Definition } from '../definition/definition';
import { type Kit } from '../kit';
import { lineData, type SheetLine } from '../lines/line-data';
import { readLines } from '../lines/read-lines';
import { type ApplicationItem, type BulkApplication } from './bulk-order';

/** A file of applications: one line a person. */
export interface ApplicationFile {
  readonly application: BulkApplication;
  readonly content: Buffer;
  /** Fields of the form that are the same for all; a column says otherwise. */
  readonly common: JsonObject;
}

/** A line of which no application can be made; its faults never repeat what was written. */
export interface BadLine {
  readonly line: number;
  readonly code: 'form-invalid' | 'doubled-line';
  readonly errors: readonly FormError[];
}

/** What a file comes to, its items numbered by their lines; or why nothing of it can be read. */
export type ReadApplications =
  | {
      readonly ok: true;
      readonly good: readonly { readonly no: number; readonly application: ApplicationItem }[];
      readonly bad: readonly BadLine[];
    }
  | { readonly ok: false; readonly code: SheetErrorCode | 'no-start-form' | 'no-identity-field' | 'no-lines'; readonly line?: number };

/** More than a batch has. */
const LIMITS = { bytes: 16 * 1024 * 1024, rows: 5_001, cells: 200, cellLength: 4_000 } as const;

/** Which fields of a form say who applies. */
interface PersonFields {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone?: string | undefined;
}

/** Reads a file by the form with which the process starts; a line is good if the form takes it. Nothing is kept. */
export async function readApplications(kit: Kit, file: ApplicationFile, now: Date): Promise<ReadApplications> {
  const { processId, region } = file.application;
  const definition = await kit.definitions.findCurrent({ processId, region, wall: now });
  const form = definition && startForm(definition);
  if (form === undefined) return { ok: false, code: 'no-start-form' };
  const fields = personFields(form);
  if (fields === undefined) return { ok: false, code: 'no-identity-field' };
  const read = await readLines(file.content, LIMITS);
  if (!read.ok) return read;
  if (read.lines.length === 0) return { ok: false, code: 'no-lines' };
  const judge = judgeBy(kit, { file, form, fields });
  const judged = read.lines.map(judge);
  return {
    ok: true,
    good: judged.flatMap((each) => ('application' in each ? [each] : [])),
    bad: judged.flatMap((each) => ('code' in each ? [each] : [])),
  };
}

function startForm({ graph, forms }: Definition): Form | undefined {
  const [form] = graph.starts.flatMap((id) => {
    const node = graph.nodes[id];
    return node?.type === 'startEvent' && node.trigger.kind === 'none' && node.form !== undefined ? [node.form] : [];
  });
  return form === undefined ? undefined : forms.get(form);
}

/** The first fields at the top that are marked so: they are the applicant's. */
function personFields(form: Form): PersonFields | undefined {
  const first = (kind: SensitiveKind): string | undefined =>
    sensitiveFields(form).flatMap((field) => (field.kind === kind ? (/^\/([^/*]+)$/.exec(field.path)?.[1] ?? []) : []))[0];
  const [name, identityNumber, phone] = [first('name'), first('identity-number'), first('phone')];
  return name === undefined || identityNumber === undefined ? undefined : { name, identityNumber, phone };
}

interface Judging {
  readonly file: ApplicationFile;
  readonly form: Form;
  readonly fields: PersonFields;
}

function judgeBy(kit: Kit, { file, form, fields }: Judging) {
  const seen = new Set<string>();
  return (line: SheetLine): BadLine | { readonly no: number; readonly application: ApplicationItem } => {
    const checked = validateForm(form, { ...file.common, ...lineData(form, line) });
    if (!checked.ok) return { line: line.line, code: 'form-invalid', errors: checked.errors };
    const applicant = applicantOf(checked.data, fields);
    if (applicant === undefined) return { line: line.line, code: 'form-invalid', errors: [] };
    const key = keyOf(kit, file, checked.data);
    if (seen.has(key)) return { line: line.line, code: 'doubled-line', errors: [] };
    seen.add(key);
    return { no: line.line, application: { applicant, data: checked.data, key } };
  };
}

function applicantOf(data: JsonObject, { name, identityNumber, phone }: PersonFields): ApplicationItem['applicant'] | undefined {
  const text = (field: string | undefined): string | undefined => {
    const value = field === undefined ? undefined : data[field];
    return typeof value === 'string' ? value : undefined;
  };
  const [given, number, reached] = [text(name), text(identityNumber), text(phone)];
  if (given === undefined || number === undefined) return undefined;
  return { name: given, identityNumber: number, ...(reached === undefined ? {} : { phone: reached }) };
}

/** The same line in another file is the same application. */
function keyOf({ store }: Kit, { application }: ApplicationFile, data: JsonObject): string {
  const { processId, organisationId, townshipId } = application;
  return keyedDigest(store, 'bulk_items.line', JSON.stringify([processId, organisationId, townshipId ?? null, data])).toString('hex');
}
