import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { SheetError } from '../errors';
import { limitBytes, limitRows, type SheetLimits } from '../sheet-limits';
import { type SheetRow } from '../sheet-row';
import { decodeText } from './decode-text';
import { plainText } from '../plain-text';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* parseRows(content: AsyncIterable<Uint8Array>, limits: SheetLimits): AsyncGenerator<SheetRow> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.cells * limits.cellLength,
  });
  const source = Readable.from(decodeText(limitBytes(content, limits.bytes)));
  // A fault of the source must end the reading: pipe() alone would leave the parser waiting for ever.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) yield { line: info.lines, cells: record.map(plainText) };
  } finally {
    source.destroy();
  }
}

function readable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new SheetError('cell-too-long', 'a row is longer than its cells may be', line)
    : new SheetError('broken-csv', 'quotes that do not match', line);
}

/** Rows of a comma-separated file in UTF-8 or GB18030, read as they come. Throws SheetError: `broken-csv` or a passed limit. */
export async function* readCsv(content: AsyncIterable<Uint8Array>, limits: SheetLimits): AsyncGenerator<SheetRow> {
  try {
    yield* limitRows(parseRows(content, limits), limits);
  } catch (error) {
    throw readable(error);
  }
}
