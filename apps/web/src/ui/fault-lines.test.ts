import { Problem } from '../api/problem';
import { faultLines } from './fault-lines';

const refused = (...errors: readonly { path: string; zh: string; en: string }[]): Problem =>
  new Problem({
    ...{ code: 'fields-invalid', status: 422, title: '提交的字段有误。', titleEn: 'Fields are missing, unknown or wrong.' },
    errors: errors.map((error) => ({ code: 'invalid', ...error })),
  });

describe('faultLines', () => {
  it('tell each fault with what the reader calls its field', () => {
    const problem = refused(
      { path: '/asOf', zh: '不得晚于今天', en: 'must not be after today' },
      { path: '/year', zh: '过大', en: 'year is too large' },
    );
    expect(faultLines(problem, 'zh')).toEqual(['名单日期：不得晚于今天', '年份：过大']);
    expect(faultLines(problem, 'en')).toEqual(['As of: must not be after today', 'Year: is too large']);
  });

  it('tell a fault of no field, and of one without a name, by its sentence alone, and the same one once', () => {
    const day = { path: '', zh: '2026-03-07 是周六，不用放假', en: '2026-03-07 is a Saturday' };
    expect(faultLines(refused(day, day, { path: '/ids/0', zh: '应为整数', en: 'each value in ids must be an integer' }), 'zh')).toEqual([
      '2026-03-07 是周六，不用放假',
      '应为整数',
    ]);
  });

  it('leave out what forms show at their fields', () => {
    expect(
      faultLines(refused({ path: '/data/phone', zh: '有误', en: 'is wrong' }, { path: '/data', zh: '有误', en: 'is wrong' }), 'zh'),
    ).toEqual([]);
  });

  it('end where more would hide what is to be done', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ path: '', zh: `第 ${String(at)} 行有误`, en: `line ${String(at)} is wrong` }));
    expect(faultLines(refused(...many), 'zh').slice(9)).toEqual(['第 9 行有误', '另有 2 处。']);
    expect(faultLines(refused(...many), 'en').at(-1)).toBe('And 2 more.');
  });

  it('are none of what is no refusal', () => {
    expect(faultLines(new Error('no'), 'zh')).toEqual([]);
  });
});
