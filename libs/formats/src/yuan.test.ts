import fc from 'fast-check';
import { readYuan, showYuan, writeYuan } from './yuan';

describe('readYuan', () => {
  it.each([
    ['0', 0],
    ['0.1', 10],
    ['0.29', 29],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['¥ 1,234,567.89', 123_456_789],
    ['１２３４．５０元', 123_450],
    ['-3.07', -307],
    ['9999999999999.99', 999_999_999_999_999],
  ])('takes %s as %d fen', (text, fen) => {
    expect(readYuan(text)).toBe(fen);
  });

  it.each(['', 'abc', '1.234', '1,23', '12,345,67', '1e5', '.5', '5.', '99999999999999', '--1', '0x10'])('refuses %p', (text) => {
    expect(readYuan(text)).toBeUndefined();
  });
});

describe('showYuan', () => {
  it('puts the sign before the mark of the currency', () => {
    expect([123_450, -307].map(showYuan)).toEqual(['¥1,234.50', '-¥3.07']);
  });
});

describe('writeYuan', () => {
  it.each([
    [0, '0.00'],
    [7, '0.07'],
    [123_450, '1,234.50'],
    [100_000_000, '1,000,000.00'],
    [-307, '-3.07'],
  ])('writes %d fen as %s', (fen, text) => {
    expect(writeYuan(fen)).toBe(text);
  });

  it('writes what is read back as the same amount', () => {
    const amounts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(fc.property(amounts, (fen) => readYuan(writeYuan(fen)) === fen));
  });
});
