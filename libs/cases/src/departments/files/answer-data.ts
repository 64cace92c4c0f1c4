import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type Form } from '#forms';

/** One line of a file of answers: its cells by their headers, those without text left out. */
export interface AnswerLine {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

/** What stands in a cell as the form's type; what is none stays text, for the form to refuse it by its field. */
function typed(cell: string, type: JsonValue | undefined): JsonValue {
  if ((type === 'number' || type === 'integer') && NUMBER.test(cell)) return Number(cell);
  return type === 'boolean' ? (BOOLEANS.get(cell.toLowerCase()) ?? cell) : cell;
}

/** The answer that a line gives to a form: a column is known by the field's name or its title; other columns are the sender's own. */
export function answerData(form: Form, { cells }: AnswerLine): JsonObject {
  const properties = form.schema['properties'];
  if (!isJsonObject(properties)) return {};
  const fields = Object.entries(properties).flatMap(([name, schema]) => {
    const { title, type } = isJsonObject(schema) ? schema : {};
    const cell = cells.get(name) ?? (typeof title === 'string' ? cells.get(title) : undefined);
    return cell === undefined ? [] : [[name, typed(cell, type)] as const];
  });
  return Object.fromEntries(fields);
}
