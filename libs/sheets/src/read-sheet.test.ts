import { encode } from 'iconv-lite';
import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet, type Cell, type SheetLimits, type SheetRow, writeXlsx } from './index';

const limits: SheetLimits = { bytes: 1_000_000, rows: 100, cells: 5, cellLength: 100 };

// A file comes in pieces that respect no character.
async function* inPieces(content: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += size) yield await Promise.resolve(content.subarray(at, at + size));
}

async function read(content: Uint8Array | string, bounds: Partial<SheetLimits> = {}): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(inPieces(Buffer.from(content)), { ...limits, ...bounds })) rows.push(row);
  return rows;
}

async function workbook(...rows: (readonly Cell[])[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of writeXlsx(rows)) parts.push(part);
  return Buffer.concat(parts);
}

/** The workbook with another worksheet and, if given, shared strings in it. */
async function workbookOf(worksheet: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const parts = unzipSync(await workbook(['x']));
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${worksheet}</sheetData></worksheet>`), ...added });
}

describe('readSheet on CSV', () => {
  const text = '姓名,身份证号\r\n张小三,11010519491231002X\r\n';
  const rows = [
    { line: 1, cells: ['姓名', '身份证号'] },
    { line: 2, cells: ['张小三', '11010519491231002X'] },
  ];

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', encode(text, 'gb18030')],
  ])('reads %s', async (_, content) => {
    expect(await read(content)).toEqual(rows);
  });

  it('reads a name that only GB18030 has', async () => {
    expect((await read(encode('姓名\n㐀𠀀\n', 'gb18030'))).at(1)?.cells).toEqual(['㐀𠀀']);
  });

  it('counts lines with the empty ones, and passes over rows without text', async () => {
    expect((await read('a,b\n\n,,\nc,d\n')).map((row) => row.line)).toEqual([1, 4]);
  });

  it('keeps a comma, a quote and a line break inside quotes', async () => {
    expect(await read('"a,b","c ""d""","e\nf"\n')).toEqual([{ line: 2, cells: ['a,b', 'c "d"', 'e\nf'] }]);
  });

  it.each(['="110105"', "'110105", '110105\t', '  110105 '])('reads the text in %j', async (cell) => {
    expect((await read(`${cell}\n`)).at(0)?.cells).toEqual(['110105']);
  });

  it('leaves a row short that is short', async () => {
    expect((await read('a,b,c\nd\n')).at(1)?.cells).toEqual(['d']);
  });

  it('names the line of quotes that do not match', async () => {
    await expect(read('a\n"b\nc\n')).rejects.toMatchObject({ code: 'broken-csv' });
  });

  it.each<[string, string, Partial<SheetLimits>]>([
    ['too-many-bytes', 'a\nb\nc\n', { bytes: 5 }],
    ['too-many-rows', 'a\nb\nc\n', { rows: 2 }],
    ['too-many-cells', 'a,b,c\n', { cells: 2 }],
    ['cell-too-long', 'abc\n', { cellLength: 2 }],
    ['cell-too-long', `"${'x'.repeat(2000)}`, {}],
  ])('refuses with %s', async (code, content, bounds) => {
    await expect(read(content, bounds)).rejects.toMatchObject({ code });
  });

  it('gives the rows before the one that is too many', async () => {
    const seen: SheetRow[] = [];
    const reading = async (): Promise<void> => {
      for await (const row of readSheet(inPieces(Buffer.from('a\nb\n')), { ...limits, rows: 1 })) seen.push(row);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'too-many-rows', line: 2 });
    expect(seen).toHaveLength(1);
  });

  it('passes a fault of the source on', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('a,b\nc'));
      throw new Error('cut off');
    }
    const reading = async (): Promise<void> => {
      for await (const row of readSheet(broken(), limits)) expect(row.line).toBe(1);
    };
    await expect(reading()).rejects.toThrow('cut off');
  });
});

describe('readSheet on XLSX', () => {
  it('reads what writeXlsx wrote', async () => {
    expect(await read(await workbook(['姓名', '身份证号'], ['张小三', '110105194912310021'], ['=1+1', 5]))).toEqual([
      { line: 1, cells: ['姓名', '身份证号'] },
      { line: 2, cells: ['张小三', '110105194912310021'] },
      { line: 3, cells: ['=1+1', '5'] },
    ]);
  });

  it('reads shared strings, rich ones too', async () => {
    const sheet = await workbookOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>', {
      'xl/sharedStrings.xml': '<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>',
    });
    expect((await read(sheet)).at(0)?.cells).toEqual(['甲', '', '乙丙']);
  });

  it('shows that a number has lost digits', async () => {
    const [row] = await read(await workbookOf('<row r="1"><c r="A1"><v>110105194912310020</v></c></row>'));
    expect(row?.cells[0]).toMatch(/e\+17$/);
  });

  it('takes the last result of a formula', async () => {
    expect((await read(await workbookOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'))).at(0)?.cells).toEqual(['2']);
  });

  it('refuses a bomb by what it unpacks to', async () => {
    const bomb = await workbookOf('', { 'xl/sharedStrings.xml': `${'<sst>'.padEnd(5_000_000)}</sst>` });
    expect(bomb.byteLength).toBeLessThan(50_000);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'too-many-bytes' });
  });

  it('refuses a bomb that lies about its size', async () => {
    const bomb = Buffer.from(await workbookOf('', { 'xl/sharedStrings.xml': `${'<sst>'.padEnd(5_000_000)}</sst>` }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5_000_006);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) bomb.writeUInt32LE(10, at);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'broken-xlsx' });
  });

  it.each([
    ['a cut file', async () => (await workbook(['a'])).subarray(0, 300)],
    ['an archive that is no workbook', () => Promise.resolve(zipSync({ 'a.txt': strToU8('a') }))],
    ['a worksheet that is no XML', () => workbookOf('<row r="1"><c')],
  ])('refuses %s', async (_, content) => {
    await expect(read(await content())).rejects.toMatchObject({ code: 'broken-xlsx' });
  });

  it('leaves out empty cells that reach far to the right', async () => {
    expect((await read(await workbookOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'))).at(0)?.cells).toEqual(['1']);
  });

  it('refuses a worksheet that was cut between two rows', async () => {
    const parts = unzipSync(await workbook(['a'], ['b']));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const cut = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.slice(0, sheet.indexOf('</row>') + 6)) });
    await expect(read(cut)).rejects.toMatchObject({ code: 'broken-xlsx' });
  });

  it('refuses a cell in a far column', async () => {
    await expect(read(await workbookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).rejects.toMatchObject({ code: 'too-many-cells' });
  });
});

describe('readSheet on other files', () => {
  it.each([
    ['the old XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['something binary', Buffer.from([1, 0, 2, 3])],
  ])('refuses %s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'not-a-sheet' });
  });

  it('finds no row in an empty file', async () => {
    expect(await read('')).toEqual([]);
  });
});
