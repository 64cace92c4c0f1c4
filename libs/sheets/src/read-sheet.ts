import { Buffer } from 'node:buffer';
import { readCsv } from './csv/read-csv';
import { SheetError } from './errors';
import { type SheetLimits } from './sheet-limits';
import { type SheetRow } from './sheet-row';
import { readXlsx } from './xlsx/read-xlsx';

const zip = [0x50, 0x4b, 0x03, 0x04];
const otherKinds = { oldOffice: [0xd0, 0xcf, 0x11, 0xe0], pdf: [0x25, 0x50, 0x44, 0x46] };
const beginsWith = (content: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => content[index] === byte);
const isText = (first: Uint8Array): boolean => !first.includes(0) && !Object.values(otherKinds).some((bytes) => beginsWith(first, bytes));

async function* rest(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}

/** The first bytes, at least four of them where there are so many. */
async function takeFirst(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  while (first.byteLength < 4) {
    const next = await source.next();
    if (next.done === true) break;
    first = first.byteLength === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  return first;
}

/**
 * Rows of a CSV file (UTF-8 or GB18030) or of an XLSX workbook's first worksheet, told apart by their bytes and not by a name.
 * Throws SheetError: `not-a-sheet` for other known kinds (the old XLS among them), else what the reader of its kind throws.
 */
export async function* readSheet(content: AsyncIterable<Uint8Array>, limits: SheetLimits): AsyncGenerator<SheetRow> {
  const source = content[Symbol.asyncIterator]();
  const first = await takeFirst(source);
  if (beginsWith(first, zip)) yield* readXlsx(rest(first, source), limits);
  else if (isText(first)) yield* readCsv(rest(first, source), limits);
  else throw new SheetError('not-a-sheet', 'neither a CSV file nor an XLSX workbook');
}
