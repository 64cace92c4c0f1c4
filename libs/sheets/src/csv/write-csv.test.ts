import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { readSheet, writeCsv, type Cell, type CsvEncoding } from '../index';

async function written(rows: readonly (readonly Cell[])[], encoding?: CsvEncoding): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of writeCsv(rows, encoding)) parts.push(part);
  return Buffer.concat(parts);
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

describe('writeCsv', () => {
  it('marks UTF-8 and ends lines as spreadsheets expect', async () => {
    expect(
      (
        await written([
          ['姓名', 5],
          [null, 'a'],
        ])
      ).toString(),
    ).toBe('\uFEFF姓名,5\r\n,a\r\n');
  });

  it('writes GB18030 where it is asked for', async () => {
    expect(await written([['姓名']], 'gb18030')).toEqual(Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a]));
  });

  it.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra'])('keeps %j from being a formula', async (cell) => {
    expect((await written([[cell]])).toString()).toContain(`'${cell}`);
  });

  it('leaves a negative number a number', async () => {
    expect((await written([[-5]])).toString()).toBe('\uFEFF-5\r\n');
  });

  it('keeps a long number text', async () => {
    expect((await written([['110105194912310021']])).toString()).toBe('\uFEFF110105194912310021\t\r\n');
  });

  it.each<CsvEncoding>(['utf-8', 'gb18030'])('writes in %s what readSheet reads back', async (encoding) => {
    const cell = fc
      .stringMatching(/^[^\s'\0\uFFFD\uFEFF]([^\0\uFFFD\uFEFF]{0,8}[^\s\0\uFFFD\uFEFF])?$/u)
      .filter((text) => !/^="/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const read: (readonly string[])[] = [];
        const content = await written([['表'], ...rows], encoding);
        for await (const row of readSheet(once(content), { bytes: 1e6, rows: 99, cells: 9, cellLength: 99 })) read.push(row.cells);
        expect(read.slice(1)).toEqual(rows);
      }),
    );
  });
});
