const shape = /^[1-9]\d{5}(18|19|20)\d{9}[\dX]$/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The 18th character for the first 17 digits, by ISO 7064 MOD 11-2 as GB 11643 asks. */
function checkCharacter(digits: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkCharacters[sum % 11];
}

function isRealDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay;
}

/** Whether this is an 18-character citizen identity number after GB 11643: shape, a birth date that exists, the check character (`X` in capitals). */
export function isIdentityNumber(value: string): boolean {
  return shape.test(value) && isRealDate(value.slice(6, 14)) && value[17] === checkCharacter(value);
}
