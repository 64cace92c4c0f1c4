import { readSheet, SheetError, type SheetErrorCode, type SheetLimits, type SheetRow } from '#sheets';
import { type RosterKind } from '../kind/roster-kind';
import { type CheckedRow, checkRow } from './check-row';
import { type Columns, findHeader } from './find-header';

/** What a file may measure: a county's largest list is some hundred thousand people. */
export const ROSTER_LIMITS: SheetLimits = { bytes: 200_000_000, rows: 500_000, cells: 200, cellLength: 2_000 };

/** Titles and dates stand over the header of many a list, but not more of them. */
const HEADER_WITHIN = 10;

/** Why a whole file is refused. */
export type FileFault = SheetErrorCode | 'roster-header-missing' | 'roster-header-doubled' | 'roster-empty';

/** What a file came to, once it was read to its end. */
export type ReadRoster =
  { readonly ok: true; readonly rows: number } | { readonly ok: false; readonly code: FileFault; readonly line?: number | undefined };

/** Reads a file line by line and hands the lines on, `page` at a time; a file that is refused may have handed on some. */
export async function readRoster(
  kind: RosterKind,
  content: AsyncIterable<Uint8Array>,
  to: { readonly page: number; readonly take: (rows: readonly CheckedRow[]) => Promise<void> },
): Promise<ReadRoster> {
  try {
    return await readRows(kind, readSheet(content, ROSTER_LIMITS), to);
  } catch (error) {
    if (error instanceof SheetError) return { ok: false, code: error.code, line: error.line };
    throw error;
  }
}

async function readRows(kind: RosterKind, sheet: AsyncIterable<SheetRow>, to: Parameters<typeof readRoster>[2]): Promise<ReadRoster> {
  let columns: Columns | undefined;
  let [above, rows] = [0, 0];
  let waiting: CheckedRow[] = [];
  for await (const row of sheet) {
    if (columns === undefined) {
      const found = findHeader(kind, row.cells);
      if (found.kind === 'doubled') return { ok: false, code: 'roster-header-doubled', line: row.line };
      if (found.kind === 'header') columns = found.columns;
      else if ((above += 1) >= HEADER_WITHIN) break;
      continue;
    }
    rows += 1;
    if (waiting.push(checkRow(kind, columns, row)) < to.page) continue;
    await to.take(waiting);
    waiting = [];
  }
  if (columns === undefined) return { ok: false, code: 'roster-header-missing' };
  if (rows === 0) return { ok: false, code: 'roster-empty' };
  if (waiting.length > 0) await to.take(waiting);
  return { ok: true, rows };
}
