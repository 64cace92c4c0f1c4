import fc from 'fast-check';
import { add, divide, modulo, multiply, power } from './exact';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const decimal = (digits: number) => digits / 1_000;

describe('Arithmetic on numbers as they are written', () => {
  it.each([
    [add(0.1, 0.2), 0.3],
    [add(1.005, -1), 0.005],
    [multiply(1.1, 1.1), 1.21],
    [multiply(4.35, 100), 435],
    [multiply(1.005, 1_000), 1_005],
    [divide(0.3, 0.1), 3],
    [divide(1, 3), 1 / 3],
    [modulo(0.3, 0.1), 0],
    [modulo(-12, 5), 3],
    [modulo(12, -5), -3],
    [modulo(10.1, 4.5), 1.1],
    [modulo(-10.1, 4.5), 3.4],
    [power(1.1, 2), 1.21],
    [power(2, -1), 0.5],
    [add(1e300, 1e-300), 1e300],
  ])('gives %d: %d', (value, expected) => {
    expect(value).toBe(expected);
  });

  it('adds, subtracts and multiplies thousandths as integers do', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 100_000 }), (a, b) => {
        expect(add(decimal(a), decimal(b))).toBe(decimal(a + b));
        expect(add(decimal(a), -decimal(b))).toBe(decimal(a - b) + 0);
        expect(multiply(decimal(a), decimal(b))).toBe(Number(`${String(BigInt(a) * BigInt(b))}e-6`) + 0);
      }),
    );
  });
});
