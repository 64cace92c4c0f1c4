import { type Json } from '../../forms/json';
import { type Grid, type GridRow } from './grid';
import { type Column, type ValueShape } from './value-shape';

/** A cell that has another value now, or a row that came or went. */
export type CellChange =
  | {
      readonly kind: 'cell';
      readonly table: string;
      readonly row: number;
      readonly column: Column;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
  | { readonly kind: 'added' | 'removed'; readonly table: string; readonly row: number; readonly cells: GridRow };

/** What differs between two values of one shape, cell by cell; rows are compared in their order. */
export function listCellChanges(before: Grid, after: Grid, shape: ValueShape): readonly CellChange[] {
  const fields = rowChanges({ table: '', row: 0, columns: shape.fields }, before.fields, after.fields);
  const tables = shape.tables.flatMap(({ name, columns }) => {
    const [old, now] = [before.tables.get(name) ?? [], after.tables.get(name) ?? []];
    const kept = now.slice(0, old.length).flatMap((cells, row) => rowChanges({ table: name, row, columns }, old[row] ?? new Map(), cells));
    const added = now.slice(old.length).map((cells, at) => ({ kind: 'added', table: name, row: old.length + at, cells }) as const);
    const removed = old.slice(now.length).map((cells, at) => ({ kind: 'removed', table: name, row: now.length + at, cells }) as const);
    return [...kept, ...added, ...removed];
  });
  return [...fields, ...tables];
}

interface Place {
  readonly table: string;
  readonly row: number;
  readonly columns: readonly Column[];
}

const rowChanges = ({ table, row, columns }: Place, before: GridRow, after: GridRow): readonly CellChange[] =>
  columns.flatMap((column) => {
    const [old, now] = [before.get(column.path), after.get(column.path)];
    return JSON.stringify(old ?? null) === JSON.stringify(now ?? null)
      ? []
      : [{ kind: 'cell', table, row, column, before: old, after: now } as const];
  });
