/**
 * Arithmetic on numbers as they are written: 0.1 + 0.2 is 0.3. A double holds every decimal of up to 15 digits apart from its neighbours, so
 * sums, differences and products of amounts and ratios are exact as long as they have no more digits than that (DMN asks for 34).
 */

/** A number as digits and exponent: 12.5 is 125 and -1. */
export interface Written {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Digits and exponent of the size of a number as it is written. */
export function digitsOf(value: number): Written {
  const [mantissa = '0', power = '0'] = Math.abs(value).toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

function signed(value: number): Written {
  const { digits, exponent } = digitsOf(value);
  return { digits: value < 0 ? -digits : digits, exponent };
}

function numberOf({ digits, exponent }: Written): number {
  return Number(`${String(digits)}e${String(exponent)}`);
}

function scaleTo({ digits, exponent }: Written, lowest: number): bigint {
  return digits * 10n ** BigInt(exponent - lowest);
}

/** Exponents further apart than this cannot touch each other's digits in a double. */
const furthest = 400;

function isPlain(result: number, ...operands: readonly number[]): boolean {
  return Number.isSafeInteger(result) && operands.every(Number.isSafeInteger);
}

function areFinite(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b);
}

/** The sum. */
export function add(a: number, b: number): number {
  const quick = a + b;
  if (isPlain(quick, a, b) || !areFinite(a, b)) return quick;
  const [left, right] = [signed(a), signed(b)];
  if (Math.abs(left.exponent - right.exponent) > furthest) return quick;
  const exponent = Math.min(left.exponent, right.exponent);
  return numberOf({ digits: scaleTo(left, exponent) + scaleTo(right, exponent), exponent });
}

/** The product. */
export function multiply(a: number, b: number): number {
  const quick = a * b;
  if (isPlain(quick, a, b) || !areFinite(a, b)) return quick;
  const [left, right] = [signed(a), signed(b)];
  return numberOf({ digits: left.digits * right.digits, exponent: left.exponent + right.exponent });
}

/** Digits of a quotient beyond those of a double, so that rounding twice does not show. */
const quotientDigits = 40;

/** The quotient, to the digits of a double; the divisor is not 0. */
export function divide(a: number, b: number): number {
  if ((Number.isSafeInteger(a) && Number.isSafeInteger(b)) || !areFinite(a, b)) return a / b;
  const [left, right] = [signed(a), signed(b)];
  return numberOf({
    digits: (left.digits * 10n ** BigInt(quotientDigits)) / right.digits,
    exponent: left.exponent - right.exponent - quotientDigits,
  });
}

/** The rest of a division that takes the sign of the divisor (DMN 1.5 §10.3.4.5, modulo). */
export function modulo(a: number, b: number): number {
  if (!areFinite(a, b)) return a - b * Math.floor(a / b);
  const [left, right] = [signed(a), signed(b)];
  const exponent = Math.min(left.exponent, right.exponent);
  const [dividend, divisor] = [scaleTo(left, exponent), scaleTo(right, exponent)];
  const rest = dividend % divisor;
  return numberOf({ digits: rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest, exponent });
}

/** Largest exponent that is multiplied out. */
const longestPower = 64;

/** A power; whole exponents of decimals are multiplied out. */
export function power(a: number, b: number): number {
  const quick = a ** b;
  if (isPlain(quick, a, b) || !areFinite(a, b) || !Number.isInteger(b) || b < 0 || b > longestPower) return quick;
  const { digits, exponent } = signed(a);
  return numberOf({ digits: digits ** BigInt(b), exponent: exponent * b });
}
