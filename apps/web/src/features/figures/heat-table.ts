import { type Bottleneck } from './figures-queries';

/** A row of the heat table: a stage of a matter, and its cell in each township. */
export interface HeatRow {
  readonly key: string;
  readonly process: string;
  readonly stage: string;
  readonly cells: ReadonlyMap<string, Bottleneck>;
}

/** The cells as a table: stages down, townships across; `''` is no township. */
export interface HeatTable {
  readonly townships: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly HeatRow[];
}

/** Lays out the cells in the order in which they came, townships by name. */
export function heatTableOf(cells: readonly Bottleneck[]): HeatTable {
  const townships = new Map(cells.map(({ township }) => [township?.id ?? '', township?.name ?? '']));
  const keys = new Map<string, Bottleneck[]>();
  for (const cell of cells) {
    const key = `${cell.process.id} ${cell.stage.id}`;
    keys.set(key, [...(keys.get(key) ?? []), cell]);
  }
  return {
    townships: [...townships].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
    rows: [...keys].map(([key, row]) => ({
      key,
      process: row[0]?.process.name ?? '',
      stage: row[0]?.stage.name ?? '',
      cells: new Map(row.map((cell) => [cell.township?.id ?? '', cell])),
    })),
  };
}

/** How slow a cell is among all: 0 for the quickest, 1 for the slowest. */
export function heatOf(median: number, cells: readonly Pick<Bottleneck, 'median'>[]): number {
  const most = Math.max(...cells.map((each) => each.median));
  return most === 0 ? 0 : median / most;
}
