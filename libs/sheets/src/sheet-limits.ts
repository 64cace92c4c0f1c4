import { SheetError } from './errors';
import { type SheetRow } from './sheet-row';

/** How much of a sheet is read before it is refused; `bytes` counts an XLSX unpacked. */
export interface SheetLimits {
  readonly bytes: number;
  readonly rows: number;
  /** Cells of one row. */ readonly cells: number;
  /** Characters of one cell. */ readonly cellLength: number;
}

/** Refuses bytes beyond the limit while they pass. Throws `too-many-bytes`. */
export async function* limitBytes(content: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new SheetError('too-many-bytes', `the file has more than ${String(limit)} bytes`);
    yield chunk;
  }
}

function checkRow({ line, cells }: SheetRow, limits: SheetLimits): void {
  if (cells.length > limits.cells) throw new SheetError('too-many-cells', `a row has more than ${String(limits.cells)} cells`, line);
  if (cells.some((cell) => cell.length > limits.cellLength))
    throw new SheetError('cell-too-long', `a cell has more than ${String(limits.cellLength)} characters`, line);
}

/** Formatted but empty cells reach far to the right in many a worksheet; they are no cells of the row. */
const withoutTail = ({ line, cells }: SheetRow): SheetRow => ({
  line,
  cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
});

/** Passes rows on, without the empty ones, until one is too many or too large. Throws `too-many-rows`, `too-many-cells`, `cell-too-long`. */
export async function* limitRows(rows: AsyncIterable<SheetRow>, limits: SheetLimits): AsyncGenerator<SheetRow> {
  let count = 0;
  for await (const whole of rows) {
    const row = withoutTail(whole);
    if (row.cells.length === 0) continue;
    count += 1;
    if (count > limits.rows) throw new SheetError('too-many-rows', `the sheet has more than ${String(limits.rows)} rows`, row.line);
    checkRow(row, limits);
    yield row;
  }
}
