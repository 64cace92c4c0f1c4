import { type ReadLines, readLines } from '../../lines/read-lines';
import { MESSAGE_HEADER } from './write-message-file';

const LIMITS = { bytes: 16 * 1024 * 1024, rows: 1_001, cells: 200, cellLength: 4_000 } as const;

/** Lines of a file of answers, or why nothing of it can be read. */
export type AnswerLines = ReadLines | { readonly ok: false; readonly code: 'no-message-column'; readonly line?: number };

/** Reads CSV (UTF-8 or GB18030) or XLSX of at most 1,000 answers; its first row names the columns, that of the messages among them. */
export async function readAnswerLines(content: Buffer): Promise<AnswerLines> {
  const read = await readLines(content, LIMITS);
  return !read.ok || read.headers.includes(MESSAGE_HEADER) ? read : { ok: false, code: 'no-message-column' };
}
