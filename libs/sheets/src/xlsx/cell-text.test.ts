import { cellText } from './cell-text';

describe('cellText', () => {
  it.each([
    ['a date', new Date(Date.UTC(2026, 0, 31)), '2026-01-31'],
    ['a date that is none', new Date(Number.NaN), ''],
    ['a whole number', 12_000, '12000'],
    ['a fraction', 12.5, '12.5'],
    ['nothing', null, ''],
    ['an error', { error: '#N/A' as const }, ''],
    ['a link', { text: '张三', hyperlink: 'mailto:a@b' }, '张三'],
    ['a formula', { formula: 'A1', date1904: false, result: '低保' }, '低保'],
    ['a formula without a result', { formula: 'A1', date1904: false }, ''],
    ['true', true, 'true'],
  ])('says %s', (_, value, text) => {
    expect(cellText(value)).toBe(text);
  });
});
