import { chineseDate, withChineseDates } from './chinese-date';

it('writes a day without leading zeros', () => {
  expect(chineseDate('2026-03-02')).toBe('2026年3月2日');
});

it.each([
  ['自2026-03-09起至2026-12-31止', '自2026年3月9日起至2026年12月31日止'],
  ['2026-05-08 上午9时', '2026年5月8日 上午9时'],
  ['999901-20260302-000001', '999901-20260302-000001'],
  ['YXYB-2026-018', 'YXYB-2026-018'],
  ['12026-03-02、2026-03-021、2026-13-02', '12026-03-02、2026-03-021、2026-13-02'],
])('writes the days in %s and nothing else anew', (text, printed) => {
  expect(withChineseDates(text)).toBe(printed);
});
