import fc from 'fast-check';
import { capitalMoney, moneyInWords } from './chinese-money';

describe('an amount in capital numerals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [105, '壹元零伍分'],
    [7_150_000, '柒万壹仟伍佰元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [10_700_053, '壹拾万零柒仟元伍角叁分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [1_000_000_000, '壹仟万元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [100_010_000_00, '壹亿零壹万元整'],
    [300_000_000, '叁佰万元整'],
  ])('of %d fen is %s', (fen, words) => {
    expect(capitalMoney(fen)).toBe(words);
  });

  it('never has two zeros together, nor one before a group or the yuan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 15 - 1 }), (fen) => {
        expect(capitalMoney(fen)).not.toMatch(/零零|零[万亿元]|^零/);
      }),
    );
  });

  it.each([-1, 0.5, 1e15, Number.NaN])('is refused of %d', (fen) => {
    expect(() => capitalMoney(fen)).toThrow(expect.objectContaining({ code: 'bad-amount' }) as Error);
  });

  it('stands behind the figures', () => {
    expect(moneyInWords(7_150_005)).toBe('71,500.05元（大写：柒万壹仟伍佰元零伍分）');
  });
});
