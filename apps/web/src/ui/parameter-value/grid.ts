import { isJsonObject, type Json, membersOf } from '../../forms/json';
import { cellsOf, objectOf } from './cells';
import { type Column, type ValueShape } from './value-shape';

export type GridRow = ReadonlyMap<string, Json>;

/** A value by its cells. */
export interface Grid {
  readonly fields: GridRow;
  readonly tables: ReadonlyMap<string, readonly GridRow[]>;
}

/** The cells of a value of this shape. */
export function gridOf(value: Json, { tables }: ValueShape): Grid {
  const whole = tables.find(({ name }) => name === '');
  if (whole !== undefined) return { fields: new Map(), tables: new Map([['', rowsOf(value)]]) };
  if (!isJsonObject(value)) return { fields: new Map([['', value]]), tables: new Map() };
  const names = tables.map(({ name }) => name);
  const fields = cellsOf(Object.fromEntries(membersOf(value).filter(([name]) => !names.includes(name))));
  return { fields: fields ?? new Map(), tables: new Map(names.map((name) => [name, rowsOf(value[name])])) };
}

const rowsOf = (value: Json | undefined): readonly GridRow[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : []).map((row) => (isJsonObject(row) ? (cellsOf(row) ?? new Map()) : new Map()));

/** The value that has these cells. */
export function valueOf({ fields, tables }: Grid, shape: ValueShape): Json {
  const whole = tables.get('');
  const wholeTable = shape.tables.find(({ name }) => name === '');
  if (whole !== undefined && wholeTable !== undefined) return whole.map((row) => objectOf(filled(row, wholeTable.columns)));
  if (shape.fields.some(({ path }) => path === '')) return fields.get('') ?? null;
  const lists = shape.tables.map(
    ({ name, columns }) => [name, (tables.get(name) ?? []).map((row) => objectOf(filled(row, columns)))] as const,
  );
  return { ...objectOf(filled(fields, shape.fields)), ...Object.fromEntries(lists) };
}

/** A cell that is empty is null where every row has it, and else left out. */
const filled = (row: GridRow, columns: readonly Column[]): ReadonlyMap<string, Json | undefined> =>
  new Map(columns.map(({ path, always }) => [path, row.get(path) ?? (always ? null : undefined)]));
