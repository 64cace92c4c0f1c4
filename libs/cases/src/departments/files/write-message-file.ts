import { type Cell, writeCsv, writeXlsx } from '#sheets';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type OpenedMessage } from '#store';
import { type FileColumn } from '../../definition/department-message';
import { type Kit } from '../../kit';
import { messageIdOf } from '../message-id';

/** Header of the column with the id of the message, by which an answer finds its request. */
export const MESSAGE_HEADER = 'huiban_message';

/** Kinds of file that a partner may be given. */
export const FILE_FORMATS = ['csv', 'csv-gb18030', 'xlsx'] as const;
/** CSV in UTF-8 or GB18030, or XLSX. */
export type FileFormat = (typeof FILE_FORMATS)[number];

const WRITERS = {
  csv: (rows) => writeCsv(rows),
  'csv-gb18030': (rows) => writeCsv(rows, 'gb18030'),
  xlsx: (rows) => writeXlsx(rows),
} as const satisfies Record<FileFormat, (rows: Iterable<readonly Cell[]>) => AsyncIterable<Buffer>>;

interface Line {
  readonly message: OpenedMessage;
  readonly fields: JsonObject;
  readonly columns: readonly FileColumn[];
}

/**
 * The messages as one file: their ids, then the columns that their versions of the process map, in the order in which they come up; a message
 * that maps none has its fields under their own names. The same messages always make the same rows.
 */
export async function writeMessageFile(
  { definitions }: Pick<Kit, 'definitions'>,
  messages: readonly OpenedMessage[],
  format: FileFormat,
): Promise<AsyncIterable<Buffer>> {
  const lines: Line[] = [];
  for (const message of messages) {
    const definition = await definitions.findSound(message.definitionHash);
    const fields = fieldsOf(message.content);
    const mapped = definition?.departmentMessages.get(message.name)?.columns;
    lines.push({ message, fields, columns: mapped ?? Object.keys(fields).map((field) => ({ header: field, field })) });
  }
  const headers = [...new Set(lines.flatMap(({ columns }) => columns.map(({ header }) => header)))];
  return WRITERS[format]([[MESSAGE_HEADER, ...headers], ...lines.map((line) => rowOf(line, headers))]);
}

function fieldsOf(content: unknown): JsonObject {
  const fields = isJsonObject(content) ? content['fields'] : undefined;
  return isJsonObject(fields) ? fields : {};
}

function rowOf({ message, fields, columns }: Line, headers: readonly string[]): readonly Cell[] {
  const byHeader = new Map(columns.map(({ header, field }) => [header, cellOf(fields[field])]));
  return [messageIdOf(message.caseId, message.no), ...headers.map((header) => byHeader.get(header) ?? null)];
}

function cellOf(value: JsonValue | undefined): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
