import { readSheet, SheetError, type SheetErrorCode } from '#sheets';
import { type AnswerLine } from './answer-data';
import { MESSAGE_HEADER } from './write-message-file';

const LIMITS = { bytes: 16 * 1024 * 1024, rows: 1_001, cells: 200, cellLength: 4_000 } as const;

/** Lines of a file of answers, or why nothing of it can be read. */
export type AnswerLines =
  | { readonly ok: true; readonly lines: readonly AnswerLine[] }
  | { readonly ok: false; readonly code: SheetErrorCode | 'no-message-column'; readonly line?: number };

/** Reads CSV (UTF-8 or GB18030) or XLSX of at most 1,000 answers; its first row names the columns, that of the messages among them. */
export async function readAnswerLines(content: Buffer): Promise<AnswerLines> {
  const lines: AnswerLine[] = [];
  let headers: readonly string[] | undefined;
  try {
    for await (const { line, cells } of readSheet(piecesOf(content), LIMITS)) {
      if (headers === undefined) headers = cells;
      else lines.push({ line, cells: byHeader(headers, cells) });
    }
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { ok: false, code: error.code, ...(error.line === undefined ? {} : { line: error.line }) };
  }
  return headers?.includes(MESSAGE_HEADER) === true ? { ok: true, lines } : { ok: false, code: 'no-message-column' };
}

async function* piecesOf(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content);
}

const byHeader = (headers: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> =>
  new Map(headers.flatMap((header, index) => (cells[index] === undefined || cells[index] === '' ? [] : [[header, cells[index]] as const])));
