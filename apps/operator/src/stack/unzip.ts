import { inflateRawSync } from 'node:zlib';
import { OperatorError } from '../errors';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;

/** The content of the one entry of a ZIP archive (no ZIP64) whose name ends so; throws `bad-wheel` when there is none. */
export function unzipEntry(archive: Buffer, nameEnd: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new OperatorError('bad-wheel', 'The downloaded archive is damaged.');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0 && archive.readUInt32LE(at) === ENTRY; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.endsWith(nameEnd)) return contentOf(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new OperatorError('bad-wheel', `The downloaded archive holds no ${nameEnd}.`);
}

function contentOf(archive: Buffer, entry: number): Buffer {
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + size);
  return archive.readUInt16LE(entry + 10) === STORED ? data : inflateRawSync(data);
}
