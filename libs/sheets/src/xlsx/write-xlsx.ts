import { PassThrough } from 'node:stream';
import { stream } from 'exceljs';
import { type Cell } from '../sheet-row';

async function write(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>, out: PassThrough): Promise<void> {
  // Strings stand in their cells as strings, so nothing is taken for a formula or a number.
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: false });
  const sheet = workbook.addWorksheet('Sheet1');
  for await (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await workbook.commit();
}

/** The rows as a workbook of one worksheet, piece by piece. Text is written as text: no cell is a formula, no long number loses digits. */
export async function* writeXlsx(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): AsyncGenerator<Buffer> {
  const out = new PassThrough();
  const written = write(rows, out).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error('rows that cannot be read')),
  );
  yield* out as AsyncIterable<Buffer>;
  await written;
}
