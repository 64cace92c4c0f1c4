import fc from 'fast-check';
import { isBankAccount } from './bank-account';
import { isDiseaseCode } from './disease-code';
import { isPhone } from './phone';
import { isUscc } from './uscc';

describe('isUscc', () => {
  it('accepts the vector of GB 32100', () => {
    expect(isUscc('91350100M000100Y43')).toBe(true);
  });

  it.each(['91350100M000100Y44', '91350100M000100Y4', '91350100I000100Y43', '91350100m000100y43', ''])('refuses %s', (value) => {
    expect(isUscc(value)).toBe(false);
  });

  it('notices every change of a single character', () => {
    const valid = '91350100M000100Y43';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, character) => {
        fc.pre(valid[at] !== character);
        return !isUscc(valid.slice(0, at) + character + valid.slice(at + 1));
      }),
    );
  });
});

describe('isPhone', () => {
  it.each(['13812341234', '19900000000', '0552-8012345', '05528012345', '010-62345678', '021-62345678-801'])('accepts %s', (value) => {
    expect(isPhone(value)).toBe(true);
  });

  it.each(['12812341234', '1381234123', '138123412345', '+8613812341234', '62345678', '0552-0012345', '138 1234 1234'])(
    'refuses %s',
    (value) => {
      expect(isPhone(value)).toBe(false);
    },
  );
});

describe('isBankAccount', () => {
  it.each([
    ['6228480402564890018', true],
    ['12345678', true],
    ['1234567', false],
    ['6228 4804 0256 4890 018', false],
    ['1'.repeat(33), false],
  ])('of %s is %s', (value, expected) => {
    expect(isBankAccount(value)).toBe(expected);
  });
});

describe('isDiseaseCode', () => {
  it.each([
    ['M03900', true],
    ['M0390', false],
    ['m03900', false],
    ['M039000', false],
  ])('of %s is %s', (value, expected) => {
    expect(isDiseaseCode(value)).toBe(expected);
  });
});
