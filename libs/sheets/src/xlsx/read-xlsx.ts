import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { stream, type CellValue } from 'exceljs';
import { SheetError } from '../errors';
import { limitBytes, limitRows, type SheetLimits } from '../sheet-limits';
import { type SheetRow } from '../sheet-row';
import { cellText } from './cell-text';
import { repack } from './repack';

const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' } as const;

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** exceljs counts cells from 1 and leaves holes; a row that was written with keys would be an object, which no file gives. */
function cellsOf(values: unknown): readonly string[] {
  const cells = Array.isArray(values) ? (values as readonly (CellValue | undefined)[]) : [];
  return Array.from({ length: Math.max(cells.length - 1, 0) }, (_, index) => cellText(cells[index + 1]));
}

async function* parseRows(workbook: Uint8Array): AsyncGenerator<SheetRow> {
  const reader = new stream.xlsx.WorkbookReader(Readable.from([Buffer.from(workbook)]), options);
  for await (const sheet of reader) {
    for await (const row of sheet) yield { line: row.number, cells: cellsOf(row.values) };
    return;
  }
}

/**
 * Rows of the first worksheet. The file is unpacked in memory, never more than `bytes` of it.
 * Throws SheetError: `broken-xlsx` or a passed limit.
 */
export async function* readXlsx(content: AsyncIterable<Uint8Array>, limits: SheetLimits): AsyncGenerator<SheetRow> {
  const workbook = repack(await collect(limitBytes(content, limits.bytes)), limits.bytes);
  try {
    yield* limitRows(parseRows(workbook), limits);
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError('broken-xlsx', 'a part of the workbook cannot be read');
  }
}
