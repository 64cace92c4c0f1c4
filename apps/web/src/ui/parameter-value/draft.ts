import { readYuan, writeYuan } from '#formats';
import { type Json } from '../../forms/json';
import { type Grid, type GridRow } from './grid';
import { type Column, type ValueShape } from './value-shape';

/** A cell while it is typed: a list by its items, anything else as text; `true` and `false` for yes and no. */
export type CellDraft = string | readonly string[];
export type RowDraft = ReadonlyMap<string, CellDraft>;

/** A value while it is typed. */
export interface Draft {
  readonly fields: RowDraft;
  readonly tables: ReadonlyMap<string, readonly RowDraft[]>;
}

export type CellFault = 'missing' | 'number' | 'whole' | 'amount' | 'share' | 'no-rows';

/** What is wrong with a draft, by `table/row/path`; a field of its own stands in the table `fields`, row 0. */
export type DraftFaults = ReadonlyMap<string, CellFault>;

export const cellKey = (table: string, row: number, path: string): string => `${table}/${String(row)}/${path}`;
export const FIELDS = 'fields';

/** A value as it is written to be changed. */
export const draftOf = ({ fields, tables }: Grid, shape: ValueShape): Draft => ({
  fields: rowDraft(fields, shape.fields),
  tables: new Map(shape.tables.map(({ name, columns }) => [name, (tables.get(name) ?? []).map((row) => rowDraft(row, columns))])),
});

const rowDraft = (row: GridRow, columns: readonly Column[]): RowDraft =>
  new Map(columns.map((column) => [column.path, cellDraft(row.get(column.path), column)]));

/** A row in which nothing is written. */
export const emptyRow = (columns: readonly Column[]): RowDraft => rowDraft(new Map(), columns);

function cellDraft(value: Json | undefined, { kind, unit }: Column): CellDraft {
  if (kind === 'list') return (Array.isArray(value) ? (value as readonly Json[]) : []).map(String);
  if (value === undefined || value === null) return kind === 'boolean' ? 'false' : '';
  if (typeof value === 'number' && unit === 'fen') return writeYuan(value);
  if (typeof value === 'number' && unit === 'share') return String(Number((value * 100).toFixed(4)));
  return String(value);
}

/** The value that a draft means, by its cells; else what is wrong, at each cell. */
export function readDraft({ fields, tables }: Draft, shape: ValueShape): { readonly grid: Grid } | { readonly faults: DraftFaults } {
  const faults = new Map<string, CellFault>();
  const readRow = (row: RowDraft, columns: readonly Column[], place: readonly [string, number]): GridRow =>
    new Map(
      columns.flatMap((column): readonly (readonly [string, Json])[] => {
        const read = readCell(row.get(column.path) ?? '', column);
        if ('fault' in read) faults.set(cellKey(...place, column.path), read.fault);
        return 'value' in read ? [[column.path, read.value]] : [];
      }),
    );
  const grid = {
    fields: readRow(fields, shape.fields, [FIELDS, 0]),
    tables: new Map(
      shape.tables.map(({ name, columns }) => {
        const rows = tables.get(name) ?? [];
        if (rows.length === 0) faults.set(cellKey(name, 0, ''), 'no-rows');
        return [name, rows.map((row, at) => readRow(row, columns, [name, at]))];
      }),
    ),
  };
  return faults.size === 0 ? { grid } : { faults };
}

type ReadCell = { readonly value: Json } | { readonly fault: CellFault } | { readonly empty: true };

function readCell(draft: CellDraft, column: Column): ReadCell {
  if (typeof draft !== 'string') return readList(draft, column);
  const text = draft.trim();
  if (text === '') return column.optional ? { empty: true } : { fault: 'missing' };
  if (column.kind === 'boolean') return { value: text === 'true' };
  return column.kind === 'text' ? { value: counts(text, column) ? Number(text) : text } : readNumber(text, column);
}

/** A word may stand for a number of years, such as for good; a number is one then. */
const counts = (text: string, { unit }: Column): boolean => unit === 'year' && /^\d{1,3}$/.test(text);

function readList(items: readonly string[], column: Column): ReadCell {
  if (column.numbers === undefined) return { value: [...items] };
  const read = items.map((item) => readNumber(item.trim(), column));
  const wrong = read.find((each) => 'fault' in each);
  return wrong ?? { value: read.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

function readNumber(text: string, { unit, numbers }: Column): ReadCell {
  if (unit === 'fen') return numberOr(readYuan(text), 'amount');
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (unit === 'share') return numberOr(number !== undefined && number <= 100 ? Number((number / 100).toFixed(6)) : undefined, 'share');
  if (unit === 'per-cent') return numberOr(number !== undefined && number <= 100 ? number : undefined, 'share');
  if (numbers === 'whole' && number !== undefined && !Number.isInteger(number)) return { fault: 'whole' };
  return numberOr(number, 'number');
}

const numberOr = (number: number | undefined, fault: CellFault): ReadCell =>
  number === undefined || number < 0 ? { fault } : { value: number };
