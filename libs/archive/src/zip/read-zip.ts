import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { ArchiveError } from '../errors';

/** A file in an archive; it fails while it is read where its bytes are damaged. */
export interface ZippedFile {
  readonly path: string;
  readonly read: () => Promise<AsyncIterable<Buffer>>;
}

/** A ZIP file that is open. */
export interface OpenZip {
  readonly files: readonly ZippedFile[];
  readonly close: () => Promise<void>;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const PIECE = 65_536;

/** Opens an archive (no ZIP64) by its directory, so that whatever its files are, only the one that is read is in memory; `bad-archive`. */
export async function openZip(file: string): Promise<OpenZip> {
  const handle = await open(file, 'r');
  try {
    const directory = await readDirectory(handle);
    return { files: [...listEntries(handle, directory)], close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readDirectory(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const tail = await readAt(handle, Math.max(0, size - END_SIZE - LONGEST_COMMENT), Math.min(size, END_SIZE + LONGEST_COMMENT));
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + END_SIZE > tail.length || tail.readUInt32LE(end) !== END) throw new ArchiveError('the file is no whole ZIP archive');
  return readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
}

function* listEntries(handle: FileHandle, directory: Buffer): Generator<ZippedFile> {
  let at = 0;
  while (at < directory.length) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new ArchiveError('the directory is damaged');
    const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28);
    const path = directory.toString('utf8', at + ENTRY_SIZE, nameEnd);
    const place = {
      isStored: directory.readUInt16LE(at + 10) === STORED,
      size: directory.readUInt32LE(at + 20),
      local: directory.readUInt32LE(at + 42),
    };
    yield { path, read: () => readContent(handle, place) };
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

interface Place {
  readonly isStored: boolean;
  readonly size: number;
  readonly local: number;
}

async function readContent(handle: FileHandle, { isStored, size, local }: Place): Promise<AsyncIterable<Buffer>> {
  const head = await readAt(handle, local, LOCAL_SIZE);
  if (head.readUInt32LE(0) !== LOCAL) throw new ArchiveError('a file is not where the directory says');
  const start = local + LOCAL_SIZE + head.readUInt16LE(26) + head.readUInt16LE(28);
  const stored = readPieces(handle, start, size);
  return isStored ? stored : inflated(stored);
}

async function* readPieces(handle: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let read = 0; read < size; read += PIECE) yield await readAt(handle, start + read, Math.min(PIECE, size - read));
}

function inflated(stored: AsyncIterable<Buffer>): Readable {
  const inflate = createInflateRaw();
  const source = Readable.from(stored);
  source.once('error', (error) => inflate.destroy(error));
  return source.pipe(inflate);
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new ArchiveError('the file is cut off');
  return buffer;
}
