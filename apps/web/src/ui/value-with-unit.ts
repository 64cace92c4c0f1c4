import { shownValue } from './shown-value';

/** What a value is shown with: how money and shares are written, and words. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly between: string;
  readonly unit: (unit: string) => string;
  readonly money: (fen: number) => string;
  readonly share: (share: number) => string;
}

/** The value of a parameter with its unit: money in yuan, shares in per cent, numbers with what they count. */
export function valueWithUnit(value: unknown, unit: string, words: ValueWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return counted(value, unit, words);
  if (Array.isArray(value) && value.every((each) => typeof each === 'number'))
    return value.map((each) => counted(each, unit, words)).join(words.between);
  return shownValue(value);
}

function counted(value: number, unit: string, { money, share, unit: wordOf }: ValueWords): string {
  if (unit === 'fen') return money(value);
  if (unit === 'share') return share(value);
  return unit === 'per-cent' ? `${String(value)}%` : `${String(value)} ${wordOf(unit)}`.trimEnd();
}
