import { ALLOWANCE } from '../testing/sample-kind';
import { checkRow } from './check-row';
import { findHeader } from './find-header';
import { readDate } from './read-date';
import { readRoster } from './read-roster';

describe('readDate', () => {
  it.each(['2026-01-31', '2026/1/31', '2026.01.31', '20260131', '2026年1月31日', '２０２６-01-31', '2026-01-31 00:00:00'])(
    'reads %s',
    (text) => {
      expect(readDate(text)).toBe('2026-01-31');
    },
  );

  it.each(['2026-02-30', '2026-13-01', '2026-01', '31/01/2026', '46053', ''])('refuses %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('findHeader', () => {
  it.each(['身份证号', '身份证号码', '公民身份号码', '证件号码', '*身份证号', '身份证号（18位）', '身 份 证 号', '身份证\n号码：'])(
    'knows %j',
    (header) => {
      expect(findHeader(ALLOWANCE, ['序号', header, '姓名', '类别'])).toEqual({
        kind: 'header',
        columns: { identityNumber: 1, name: 2, tag: 3 },
      });
    },
  );

  it('takes no row for a header that lacks a column', () => {
    expect(findHeader(ALLOWANCE, ['姓名', '类别'])).toEqual({ kind: 'none' });
  });

  it('refuses to choose between two columns of one meaning', () => {
    expect(findHeader(ALLOWANCE, ['身份证号', '姓名', '证件号码', '类别'])).toEqual({ kind: 'doubled', column: 'identityNumber' });
  });
});

describe('checkRow', () => {
  const columns = { identityNumber: 0, name: 1, tag: 2, from: 3, until: 4 };
  const check = (...cells: readonly string[]) => checkRow(ALLOWANCE, columns, { line: 7, cells });

  it('reads a good line', () => {
    expect(check('11010519491231002x', '张 三', '农村低保', '2026/1/1')).toEqual({
      line: 7,
      identityNumber: '11010519491231002X',
      name: '张三',
      tag: 'subsistence-allowance-person',
      from: '2026-01-01',
      until: undefined,
      fault: undefined,
    });
  });

  it.each([
    ['identity-number-missing', 'identityNumber', ['', '张三', '特困']],
    ['identity-number-invalid', 'identityNumber', ['110105194912310021', '张三', '特困']],
    ['identity-number-invalid', 'identityNumber', ['110105491231002', '张三', '特困']],
    ['identity-number-damaged', 'identityNumber', ['1.10105E+17', '张三', '特困']],
    ['identity-number-damaged', 'identityNumber', ['1.1010519491231002e+17', '张三', '特困']],
    ['name-missing', 'name', ['11010519491231002X', '', '特困']],
    ['name-unreadable', 'name', ['11010519491231002X', '张\uFFFD', '特困']],
    ['class-unknown', 'tag', ['11010519491231002X', '张三', '五保']],
    ['date-invalid', 'from', ['11010519491231002X', '张三', '特困', '昨天']],
    ['dates-reversed', 'until', ['11010519491231002X', '张三', '特困', '2026-02-01', '2026-01-01']],
  ])('finds %s in column %s', (code, column, cells) => {
    expect(check(...cells).fault).toEqual({ code, column });
  });

  it('keeps a right number of a bad line, since the person is on the list', () => {
    expect(check('11010519491231002X', '张三', '五保').identityNumber).toBe('11010519491231002X');
  });
});

describe('readRoster', () => {
  async function* file(text: string): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(text));
  }
  const read = async (text: string) => {
    const lines: number[] = [];
    const outcome = await readRoster(ALLOWANCE, file(text), {
      page: 2,
      take: (rows) => Promise.resolve(void lines.push(...rows.map(({ line }) => line))),
    });
    return { outcome, lines };
  };

  it('finds the header under a title and says the lines of the file', async () => {
    const { outcome, lines } = await read('2026年6月低保名单\n\n姓名,身份证号,类别\n甲,1,特困\n乙,2,特困\n丙,3,特困\n');
    expect([outcome, lines]).toEqual([{ ok: true, rows: 3 }, [4, 5, 6]]);
  });

  it.each([
    ['roster-header-missing', '姓名,类别\n甲,特困\n'],
    ['roster-header-missing', `${'x\n'.repeat(20)}姓名,身份证号,类别\n`],
    ['roster-header-missing', ''],
    ['roster-header-doubled', '姓名,姓名,身份证号,类别\n甲,乙,1,特困\n'],
    ['roster-empty', '姓名,身份证号,类别\n'],
    ['not-a-sheet', '%PDF-1.7'],
    ['broken-csv', '姓名,身份证号,类别\n"甲\n'],
  ])('refuses with %s', async (code, text) => {
    expect((await read(text)).outcome).toMatchObject({ ok: false, code });
  });
});
