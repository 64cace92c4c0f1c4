import { readSheet, SheetError, type SheetErrorCode, type SheetLimits } from '#sheets';
import { type SheetLine } from './line-data';
import { normalHeader } from './normal-header';

/** The lines of a file under its first row, which names the columns; or why nothing of it can be read. */
export type ReadLines =
  | { readonly ok: true; readonly headers: readonly string[]; readonly lines: readonly SheetLine[] }
  | { readonly ok: false; readonly code: SheetErrorCode; readonly line?: number };

/** Reads CSV (UTF-8 or GB18030) or XLSX; `headers` are normal ones. */
export async function readLines(content: Buffer, limits: SheetLimits): Promise<ReadLines> {
  const lines: SheetLine[] = [];
  let headers: readonly string[] | undefined;
  try {
    for await (const { line, cells } of readSheet(piecesOf(content), limits)) {
      if (headers === undefined) headers = cells.map(normalHeader);
      else lines.push({ line, cells: byHeader(headers, cells) });
    }
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { ok: false, code: error.code, ...(error.line === undefined ? {} : { line: error.line }) };
  }
  return { ok: true, headers: headers ?? [], lines };
}

async function* piecesOf(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content);
}

const byHeader = (headers: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> =>
  new Map(headers.flatMap((header, index) => (cells[index] === undefined || cells[index] === '' ? [] : [[header, cells[index]] as const])));
