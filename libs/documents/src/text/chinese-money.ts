import { DocumentError } from '../errors';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
/** Below it every amount is exact and has a word for each of its groups. */
const MOST = 1e15;

/**
 * An amount in fen in capital numerals (大写), as cheques and official papers write it: `柒万壹仟伍佰元整`, after the rules for filling in
 * payment instruments (正确填写票据和结算凭证的基本规定). `bad-amount` where it is not a whole number of fen from 0 to below 10¹⁵.
 */
export function capitalMoney(fen: number): string {
  if (!Number.isInteger(fen) || fen < 0 || fen >= MOST) throw new DocumentError('bad-amount', 'an amount is a whole number of fen');
  const yuan = Math.floor(fen / 100);
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? '' : `${capitalNumber(yuan)}元`;
  if (jiao === 0 && cent === 0) return whole === '' ? '零元整' : `${whole}整`;
  const ofJiao = jiao === 0 ? (whole === '' ? '' : '零') : `${digit(jiao)}角`;
  return `${whole}${ofJiao}${cent === 0 ? '整' : `${digit(cent)}分`}`;
}

/** The same in figures and words: `71,500.00元（大写：柒万壹仟伍佰元整）`. */
export const moneyInWords = (fen: number): string => `${moneyInFigures(fen)}（大写：${capitalMoney(fen)}）`;

function moneyInFigures(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}元`;
}

const digit = (value: number): string => DIGITS[value] ?? '';

/** Whole numbers above 0: groups of four digits, and one 零 for any run of zeros between digits. */
function capitalNumber(value: number): string {
  const digits = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  for (const [index, each] of digits.entries()) {
    const place = digits.length - 1 - index;
    if (each === 0) gap = true;
    else {
      text += `${gap && text !== '' ? '零' : ''}${digit(each)}${PLACES[place % 4] ?? ''}`;
      gap = false;
    }
    if (place % 4 === 0 && digits.slice(Math.max(0, index - 3), index + 1).some((one) => one > 0)) text += GROUPS[place / 4] ?? '';
  }
  return text;
}
