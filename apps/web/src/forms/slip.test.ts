import { fieldsOf } from './field';
import { type Json, type JsonObject } from './json';
import { slipIn, tidied } from './slip';

const slip = (schema: JsonObject, value: Json | undefined): string | undefined => {
  const [field] = fieldsOf({ properties: { it: schema } });
  return field === undefined ? undefined : slipIn(field, value, 'zh');
};
const IDENTITY = { type: 'string', format: 'identity-number' };
const AMOUNT = { type: 'integer', 'x-money': 'fen' };

describe('slipIn', () => {
  it('tells a wrong check digit, and nothing of a right one or of what was left empty', () => {
    expect(slip(IDENTITY, '110105194912310021')).toBe('不是有效的身份证号码');
    expect(slip(IDENTITY, '11010519491231002X')).toBeUndefined();
    expect(slip(IDENTITY, undefined)).toBeUndefined();
  });

  it('tells what is no amount', () => {
    expect(slip(AMOUNT, '一百')).toContain('最多两位小数');
    expect(slip(AMOUNT, 10_000)).toBeUndefined();
  });

  it('says nothing of texts without a format, and of formats that are not ours', () => {
    expect(slip({ type: 'string' }, '什么都行')).toBeUndefined();
    expect(slip({ type: 'string', format: 'uuid' }, '?')).toBeUndefined();
  });
});

describe('tidied', () => {
  it.each([
    ['identity-number', '110105 19491231 002x', '11010519491231002X'],
    ['bank-account', '6228 4804 0256 4890 018', '6228480402564890018'],
    ['phone', ' 138 1234 1234', '13812341234'],
    [undefined, ' 张 三 ', ' 张 三 '],
    ['uuid', 'a b', 'a b'],
  ])('writes what is typed as %s without what it never has', (format, typed, expected) => {
    expect(tidied(format, typed)).toBe(expected);
  });
});
