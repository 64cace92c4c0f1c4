import { strToU8, zipSync } from 'fflate';
import { unzipFolder, zipFolder } from './zip-folder';

const LIMITS = { files: 3, bytes: 1_000 };
const FILES = { 'forms/a.json': '{"title":"申请"}', 'process.bpmn': '<x/>' };

describe('zipFolder', () => {
  it('gives a folder that is read back as it was, with its name', () => {
    expect(unzipFolder(zipFolder('card', FILES), LIMITS)).toEqual({ name: 'card', files: FILES });
  });
});

describe('unzipFolder', () => {
  it('reads files at the top of the archive, and leaves out what systems add', () => {
    const bytes = zipSync({ 'process.bpmn': strToU8('<x/>'), '.DS_Store': strToU8('x'), '__MACOSX/process.bpmn': strToU8('x') });
    expect(unzipFolder(bytes, LIMITS)).toEqual({ files: { 'process.bpmn': '<x/>' } });
  });

  it.each<[string, Uint8Array]>([
    ['no archive', strToU8('hello')],
    ['more files than are read', zipFolder('card', { a: '1', b: '2', c: '3', d: '4' })],
    ['more bytes than are read', zipFolder('card', { a: 'x'.repeat(2_000) })],
    ['a file that is no text', zipSync({ a: new Uint8Array([0xff, 0xfe, 0xff]) })],
  ])('refuses %s', (_what, bytes) => {
    expect(() => unzipFolder(bytes, LIMITS)).toThrow(expect.objectContaining({ code: 'bad-archive' }) as Error);
  });
});
