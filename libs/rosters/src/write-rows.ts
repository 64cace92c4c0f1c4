import { writeCsv } from '#sheets';
import { COLUMN_NAMES, type ColumnName, type RosterKind } from './kind/roster-kind';

/** A line as a program sends it; `tag` is the value of the class column. */
export type RosterRow = Readonly<Partial<Record<ColumnName, string>>>;

/** Lines that a program sends, as the file of their kind: whatever way a roster comes, it is read in one way. The n-th line stands in line n + 1. */
export async function writeRosterRows({ columns }: RosterKind, rows: readonly RosterRow[]): Promise<Buffer> {
  const names = COLUMN_NAMES.filter((name) => columns[name] !== undefined);
  const header = names.map((name) => columns[name]?.headers[0] ?? '');
  const parts: Buffer[] = [];
  for await (const part of writeCsv([header, ...rows.map((row) => names.map((name) => row[name] ?? null))])) parts.push(part);
  return Buffer.concat(parts);
}
