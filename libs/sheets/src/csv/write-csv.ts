import { Buffer } from 'node:buffer';
import { stringify } from 'csv-stringify/sync';
import { encode } from 'iconv-lite';
import { type Cell } from '../sheet-row';
import { guardCell } from './guard-cell';

/** Spreadsheets show twelve digits as 1.1E+11 and lose what is behind the fifteenth; a tab behind them keeps them text. */
const longNumber = /^\d{12,}$/;
const rowsAtOnce = 1000;

const asText = (cell: Cell): string => {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return longNumber.test(cell) ? `${cell}\t` : guardCell(cell);
};

/** How the file is to be encoded; UTF-8 carries its mark, without which spreadsheets take it for GBK. */
export type CsvEncoding = 'utf-8' | 'gb18030';

const encodings = {
  'utf-8': (text: string) => Buffer.from(text, 'utf8'),
  gb18030: (text: string) => encode(text, 'gb18030'),
} satisfies Record<CsvEncoding, (text: string) => Buffer>;

/** The rows as a comma-separated file, piece by piece: cells like formulas guarded, long numbers kept as text, lines end with CR LF. */
export async function* writeCsv(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  encoding: CsvEncoding = 'utf-8',
): AsyncGenerator<Buffer> {
  const bytesOf = encodings[encoding];
  if (encoding === 'utf-8') yield bytesOf('\uFEFF');
  let waiting: string[][] = [];
  for await (const row of rows) {
    if (waiting.push(row.map(asText)) < rowsAtOnce) continue;
    yield bytesOf(stringify(waiting, { record_delimiter: 'windows' }));
    waiting = [];
  }
  if (waiting.length > 0) yield bytesOf(stringify(waiting, { record_delimiter: 'windows' }));
}
