import { isIdentityNumber } from '#formats';

const CHECKS = [...'0123456789X'];
const SEQUENCES = 1_000;

/** An identity number of the same region and day of birth that nobody has: the given one where it is free, else the next. */
export async function freshIdentityNumber(given: string, isTaken: (number: string) => Promise<boolean>): Promise<string> {
  const first = Number(given.slice(14, 17));
  for (let step = 0; step < SEQUENCES; step += 1) {
    const stem = given.slice(0, 14) + String((first + step) % SEQUENCES).padStart(3, '0');
    const number = CHECKS.map((check) => stem + check).find(isIdentityNumber);
    if (number !== undefined && !(await isTaken(number))) return number;
  }
  return given;
}
