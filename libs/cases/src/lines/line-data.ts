import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { readYuan } from '#formats';
import { type Form } from '#forms';
import { normalHeader } from './normal-header';

/** One line of a file: its cells by their normal headers, those without text left out. */
export interface SheetLine {
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
function typed(cell: string, { type, oneOf }: JsonObject): JsonValue {
  if ((type === 'number' || type === 'integer') && NUMBER.test(cell)) return Number(cell);
  if (type === 'boolean') return BOOLEANS.get(cell.toLowerCase()) ?? cell;
  const chosen = Array.isArray(oneOf) ? oneOf.filter(isJsonObject).find(({ title }) => title === cell) : undefined;
  return chosen?.['const'] ?? cell;
}

/** An amount: in fen under the field's name and where the column says so, else in yuan as people write it. */
function amount(cells: SheetLine['cells'], name: string, title: string): JsonValue | undefined {
  const fen = cells.get(normalHeader(name)) ?? cells.get(normalHeader(`${title}（分）`));
  if (fen !== undefined) return typed(fen, { type: 'integer' });
  const yuan = cells.get(normalHeader(`${title}（元）`)) ?? cells.get(normalHeader(title));
  return yuan === undefined ? undefined : (readYuan(yuan) ?? yuan);
}

function valueOf(cells: SheetLine['cells'], name: string, field: JsonObject): JsonValue | undefined {
  const title = typeof field['title'] === 'string' ? field['title'] : name;
  if (field['x-money'] !== undefined) return amount(cells, name, title);
  const cell = cells.get(normalHeader(name)) ?? cells.get(normalHeader(title));
  return cell === undefined ? undefined : typed(cell, field);
}

/** What a line says by a form: a column is known by the field's name or its title, a choice by its value or its title; other columns are the sender's own. */
export function lineData(form: Form, { cells }: SheetLine): JsonObject {
  const properties = form.schema['properties'];
  if (!isJsonObject(properties)) return {};
  const fields = Object.entries(properties).flatMap(([name, schema]) => {
    const value = valueOf(cells, name, isJsonObject(schema) ? schema : {});
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields);
}
