import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { SheetError } from '../errors';

/** What of a workbook is read, in the order in which a streaming reader needs it: what comes late would be parked in a plain temporary file. */
const kept = [
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/styles\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
];
const sharedStrings = 'xl/sharedStrings.xml';

function unpack(content: Uint8Array, limit: number): Readonly<Record<string, Uint8Array>> {
  let bytes = 0;
  // A part is unpacked into exactly the room that it declares, so a size that lies makes a part that is cut off and no bomb.
  const take = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!kept.some((part) => part.test(name))) return false;
    bytes += originalSize;
    if (bytes > limit) throw new SheetError('too-many-bytes', `the workbook unpacks to more than ${String(limit)} bytes`);
    return true;
  };
  try {
    return unzipSync(content, { filter: take });
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError('broken-xlsx', 'the file is no readable ZIP archive');
  }
}

/** A part of unpacked cells that was cut off would read like a shorter sheet: people would be missing, and nobody told. */
function isCut(name: string, part: Uint8Array): boolean {
  const root = name === sharedStrings ? 'sst' : 'worksheet';
  const end = strFromU8(part.subarray(-1000)).trimEnd();
  return !new RegExp(`</(\\w+:)?${root}>$|^(<\\?.*\\?>)?\\s*<(\\w+:)?${root}[^>]*/>$`).test(end);
}
const carriesCells = (name: string): boolean => name === sharedStrings || name.startsWith('xl/worksheets/');

const sheetNumber = (name: string): number => Number(/\d+/.exec(name.slice(name.lastIndexOf('/')))?.[0] ?? 0);

/**
 * The workbook's parts that carry cells, unpacked within the limit and in reading order.
 * Throws SheetError: `too-many-bytes` for what unpacks to more, `broken-xlsx` for what is no workbook.
 */
export function repack(content: Uint8Array, limit: number): Uint8Array {
  const parts: Readonly<Record<string, Uint8Array>> = { [sharedStrings]: strToU8('<sst/>'), ...unpack(content, limit) };
  const names = Object.keys(parts).toSorted((one, other) => sheetNumber(one) - sheetNumber(other));
  const inOrder = kept.flatMap((part) => names.filter((name) => part.test(name)));
  if (!inOrder.includes('xl/workbook.xml') || !inOrder.some((name) => name.startsWith('xl/worksheets/')))
    throw new SheetError('broken-xlsx', 'the archive holds no worksheet');
  if (inOrder.some((name) => carriesCells(name) && isCut(name, parts[name] ?? new Uint8Array())))
    throw new SheetError('broken-xlsx', 'a part of the workbook is cut off');
  const packed: Zippable = {};
  for (const name of inOrder) packed[name] = parts[name] ?? new Uint8Array();
  return zipSync(packed, { level: 0 });
}
