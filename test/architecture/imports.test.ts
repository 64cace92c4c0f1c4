import { findCycle } from './find-cycle';
import { HOMES, MAY_IMPORT, WEB_MAY_IMPORT } from './import-table';
import { listSourceFiles, roomOf, type SourceFile } from './source-files';

const sources = listSourceFiles();
const allows = (rooms: readonly string[], room: string): boolean => rooms.includes(room) || rooms.includes(`${room.split('/')[0] ?? ''}/*`);
const faults = (of: (source: SourceFile) => readonly string[]): string[] =>
  sources.flatMap((source) => of(source).map((fault) => `${source.path}: ${fault}`));

/** Tests may lean on the support of other rooms' tests. */
const isTestSupport = (file: string): boolean => file.startsWith('test/') || file.includes('/testing/');

describe('the import table', () => {
  it('names every room', () => {
    expect([...new Set(sources.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('is kept by every file', () => {
    const edges = ({ room, files, isTest }: SourceFile) =>
      files.filter((file) => roomOf(file) !== room && !allows(MAY_IMPORT[room] ?? [], roomOf(file)) && !(isTest && isTestSupport(file)));
    expect(faults(edges)).toEqual([]);
  });

  it('is entered through index.ts only', () => {
    const deep = ({ room, files, isTest }: SourceFile) =>
      files.filter((file) => roomOf(file) !== room && !file.endsWith('/src/index.ts') && !(isTest && isTestSupport(file)));
    expect(faults(deep)).toEqual([]);
  });

  it('lets no files import each other in a circle', () => {
    expect(findCycle(new Map(sources.map(({ path, files }) => [path, files])))).toEqual([]);
  });

  it('keeps each big dependency at its home', () => {
    const strays = ({ room, names, isTest }: SourceFile) =>
      isTest ? [] : names.filter((name) => HOMES.some(([dependency, homes]) => dependency.test(name) && !allows(homes, room)));
    expect(faults(strays)).toEqual([]);
  });

  it('leaves the clock to the apps', () => {
    const clocks = ({ room, text, isTest }: SourceFile) =>
      room.startsWith('libs/') && room !== 'libs/config' && !isTest ? (text.match(/\bnew Date\(\)|\bDate\.now\(/g) ?? []) : [];
    expect(faults(clocks)).toEqual([]);
  });
});

describe('the table of the pages', () => {
  const WEB = /^apps\/web\/src\/(\w+)\/(?:([\w-]+)\/)?/;
  const pages = sources.filter(({ path }) => WEB.test(path));
  const partsOf = (path: string): readonly string[] => WEB.exec(path)?.slice(1) ?? [];

  it('is kept by every file, and no feature imports another', () => {
    const strays = ({ path, files }: SourceFile): readonly string[] => {
      const [folder = '', feature] = partsOf(path);
      return files.filter((file) => {
        const [target = '', other] = partsOf(file);
        const allowed = target === folder ? folder !== 'features' || other === feature : (WEB_MAY_IMPORT[folder] ?? []).includes(target);
        return WEB.test(file) && !allowed;
      });
    };
    expect(pages.length).toBeGreaterThan(0);
    expect(faults(strays)).toEqual([]);
  });
});
