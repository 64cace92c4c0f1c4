import fc from 'fast-check';
import { isIdentityNumber } from './identity-number';

describe('isIdentityNumber', () => {
  // The second has an impossible region on purpose: test data must not be anybody's number.
  it.each(['11010519491231002X', '990101199003070023'])('accepts %s', (value) => {
    expect(isIdentityNumber(value)).toBe(true);
  });

  it.each([
    ['110105194912310021', 'a wrong check digit'],
    ['11010519491231002x', 'a small x'],
    ['110105194902310026', 'the 31st of February'],
    ['110105491231002', 'fifteen digits'],
    ['11010519491231002X ', 'a blank at the end'],
    ['', 'nothing'],
  ])('refuses %s: %s', (value) => {
    expect(isIdentityNumber(value)).toBe(false);
  });

  it('notices every change of a single digit', () => {
    const valid = '11010519491231002X';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        fc.pre(valid[at] !== String(digit));
        return !isIdentityNumber(valid.slice(0, at) + String(digit) + valid.slice(at + 1));
      }),
    );
  });

  it('accepts exactly one check character for each 17 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (order) => {
        const digits = `99010119900307${String(order).padStart(3, '0')}`;
        return [...'0123456789X'].filter((check) => isIdentityNumber(digits + check)).length === 1;
      }),
    );
  });
});
