import { type Value } from '#bpmn';
import { asOrganisationId, type OrganisationId } from '#contract';
import { type Evaluated, type JsonObject, type JsonValue } from '#engine';
import { type DepartmentMessage, type FileColumn } from '../definition/department-message';
import { type Kit } from '../kit';

/** A message as it goes to an organisation, or why it cannot; a reason never tells a value. */
export type WrittenMessage =
  | { readonly ok: true; readonly to: OrganisationId; readonly content: JsonObject }
  | { readonly ok: false; readonly code: 'evaluation-failed' | 'unknown-organisation' | 'field-too-long'; readonly reason: string };

/** Writes a message from its file with whatever `evaluate` sees: a case's variables, or a record. */
export function writeMessage(
  kit: Pick<Kit, 'organisations'>,
  file: DepartmentMessage,
  evaluate: (value: Value) => Evaluated,
): WrittenMessage {
  const [to, title] = [textOf(evaluate(file.to)), textOf(evaluate(file.title))];
  if (!to.ok) return failed(to.reason);
  if (!kit.organisations.has(to.text)) return { ok: false, code: 'unknown-organisation', reason: `no organisation ${to.text}` };
  if (!title.ok) return failed(title.reason);
  const fields: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(file.fields)) {
    const evaluated = evaluate(value);
    if (!evaluated.ok) return failed(`field ${name}: ${evaluated.reason}`);
    fields.push([name, evaluated.value]);
  }
  const content = { title: title.text, fields: Object.fromEntries(fields) };
  const long = (file.columns ?? []).find((column) => isTooLong(content.fields, column));
  if (long === undefined) return { ok: true, to: asOrganisationId(to.text), content };
  return { ok: false, code: 'field-too-long', reason: `field ${long.field} is longer than ${String(long.length)} characters` };
}

const failed = (reason: string): WrittenMessage => ({ ok: false, code: 'evaluation-failed', reason });

function textOf(evaluated: Evaluated): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string } {
  if (!evaluated.ok) return evaluated;
  return typeof evaluated.value === 'string' ? { ok: true, text: evaluated.value } : { ok: false, reason: 'the expression gives no text' };
}

/** The national platform counts characters of what its field holds, as text. */
function isTooLong(fields: JsonObject, { field, length }: FileColumn): boolean {
  const value = fields[field] ?? null;
  if (length === undefined || value === null) return false;
  return [...(typeof value === 'string' ? value : JSON.stringify(value))].length > length;
}
