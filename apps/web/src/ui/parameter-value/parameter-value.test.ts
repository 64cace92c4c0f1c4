import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json } from '../../forms/json';
import { listCellChanges } from './cell-changes';
import { cellKey, draftOf, readDraft } from './draft';
import { gridOf, valueOf } from './grid';
import { shapeOf, type ValueShape } from './value-shape';

const PROCESSES = join(process.cwd(), 'workflows/processes');

interface Written {
  readonly name: string;
  readonly value: Json;
  readonly unit: string;
}

const folders = readdirSync(PROCESSES).map((folder): readonly [string, readonly Written[]] => [
  folder,
  JSON.parse(readFileSync(join(PROCESSES, folder, 'parameters.json'), 'utf8')) as readonly Written[],
]);

const byName = (written: readonly Written[]): readonly (readonly Written[])[] =>
  [...new Set(written.map(({ name }) => name))].map((name) => written.filter((each) => each.name === name));

function shaped(values: readonly Json[], unit = ''): ValueShape {
  const shape = shapeOf(values, unit);
  if (shape === undefined) throw new Error('no table fits');
  return shape;
}

describe.each(folders)('the parameters of %s', (_folder, written) => {
  it('are all shown as tables, and read back as they were written', () => {
    for (const entries of byName(written)) {
      const values = entries.map(({ value }) => value);
      const shape = shaped(values, entries[0]?.unit);
      for (const value of values) {
        const grid = gridOf(value, shape);
        expect(valueOf(grid, shape)).toEqual(value);
        const read = readDraft(draftOf(grid, shape), shape);
        expect('grid' in read && valueOf(read.grid, shape)).toEqual(value);
      }
    }
  });
});

const LADDER: Json = [
  { percent: 100, post: 'deputy-director', up: 0 },
  { overdue: 5, post: 'director', up: 0 },
];
const SCHEME: Json = {
  capFen: 5000000,
  groups: [{ ratio: 0.65, deductibleFen: 200000, inpatient: { capFen: null }, tags: ['orphan'] }],
};

describe('shapeOf', () => {
  it('knows money, shares and which cells a row may lack', () => {
    const { fields, tables } = shaped([SCHEME]);
    expect(fields).toMatchObject([{ path: 'capFen', unit: 'fen' }]);
    expect(tables[0]?.columns).toMatchObject([
      { path: 'ratio', unit: 'share', numbers: 'any' },
      { path: 'deductibleFen', unit: 'fen' },
      { path: 'inpatient.capFen', optional: true, always: true },
      { path: 'tags', kind: 'list' },
    ]);
    expect(shaped([LADDER]).tables[0]?.columns).toMatchObject([
      { path: 'percent', always: false, unit: 'per-cent' },
      { path: 'post' },
      { path: 'up' },
      { path: 'overdue', always: false, unit: '' },
    ]);
  });

  it.each([
    ['a list of lists', [[['a']]]],
    ['rows within rows', [[{ rows: [{ a: 1 }] }]]],
    ['numbers beside texts', [[1, 'a']]],
  ] as const)('finds no table for %s', (_what, values) => {
    expect(shapeOf(values as unknown as readonly Json[], '')).toBeUndefined();
  });
});

describe('readDraft', () => {
  const shape = shaped([SCHEME]);
  const typed = (path: string, text: string) => {
    const draft = draftOf(gridOf(SCHEME, shape), shape);
    const [row = new Map<string, string>()] = draft.tables.get('groups') ?? [];
    return readDraft({ ...draft, tables: new Map([['groups', [new Map([...row, [path, text]])]]]) }, shape);
  };

  it.each([
    ['yuan', 'deductibleFen', '3,000', 300000],
    ['per cent', 'ratio', '72.5', 0.725],
    ['nothing where that may be', 'inpatient.capFen', '', undefined],
  ])('reads %s', (_what, path, text, value) => {
    const read = typed(path, text);
    expect('grid' in read && read.grid.tables.get('groups')?.[0]?.get(path)).toEqual(value);
  });

  it.each([
    ['deductibleFen', '-5', 'amount'],
    ['deductibleFen', '5角', 'amount'],
    ['ratio', '101', 'share'],
    ['ratio', '', 'missing'],
  ])('tells at the cell what is wrong with %s: %s', (path, text, fault) => {
    expect(typed(path, text)).toEqual({ faults: new Map([[cellKey('groups', 0, path), fault]]) });
  });

  it('reads a number of years where a word may stand for them', () => {
    const years = shaped(['permanent'], 'year');
    expect(readDraft({ fields: new Map([['', '30']]), tables: new Map() }, years)).toMatchObject({ grid: { fields: new Map([['', 30]]) } });
  });

  it('asks for at least one row', () => {
    const draft = draftOf(gridOf(LADDER, shaped([LADDER])), shaped([LADDER]));
    expect(readDraft({ ...draft, tables: new Map([['', []]]) }, shaped([LADDER]))).toEqual({
      faults: new Map([[cellKey('', 0, ''), 'no-rows']]),
    });
  });
});

describe('listCellChanges', () => {
  it('tells cells that differ and rows that came', () => {
    const shape = shaped([LADDER]);
    const after: Json = [
      { percent: 100, post: 'deputy-director', up: 0 },
      { overdue: 7, post: 'director', up: 0 },
      { overdue: 9, post: 'director', up: 1 },
    ];
    expect(listCellChanges(gridOf(LADDER, shape), gridOf(after, shape), shape)).toMatchObject([
      { kind: 'cell', row: 1, column: { path: 'overdue' }, before: 5, after: 7 },
      { kind: 'added', row: 2 },
    ]);
  });
});
