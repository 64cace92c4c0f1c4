import { showYuan } from '#formats';
import { showText, type Words } from '../../forms/show-value';

/** A value of a decision in words; money comes in fen. */
export function showDecisionValue(value: unknown, unit: string | undefined, words: Words): string {
  if (typeof value === 'number') return unit === 'fen' ? showYuan(value) : String(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === null || value === undefined) return words.nothing;
  if (typeof value === 'string') return showText(value, words);
  if (Array.isArray(value)) return value.map((each: unknown) => showDecisionValue(each, unit, words)).join('、') || words.nothing;
  return Object.entries(value)
    .map(([name, each]) => `${name}${words.colon}${showDecisionValue(each, name.endsWith('Fen') ? 'fen' : undefined, words)}`)
    .join(words.semicolon);
}
