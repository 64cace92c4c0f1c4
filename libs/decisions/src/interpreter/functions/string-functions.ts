import { callByPlace } from '../library';
import { longestText, TooMuch } from '../meter';
import { define, type Functions, single } from './define';
import { mayRunAway } from './pattern-cost';
import { findRegularExpression } from './regular-expression';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The machine cannot stop a match that has begun. */
function guardPattern(pattern: string, input: string): void {
  if (mayRunAway(pattern, input.length)) throw new TooMuch('the pattern could take too long for a text of that length');
}

/** A replacement of XPath in the words of JavaScript; undefined where a `$` or `\` stands alone. */
function findReplacement(text: string): string | undefined {
  if (/\$(?!\d)|\\(?![\\$])/.test(text.replace(/\\[\\$]/g, ''))) return undefined;
  return text.replace(/\\([\\$])|\$0/g, (_, escaped: string | undefined) => (escaped === '$' ? '$$' : (escaped ?? '$&')));
}

function replace(input: string, regexp: RegExp | undefined, replacement: string): string | null {
  const text = findReplacement(replacement);
  if (regexp === undefined || text === undefined || new RegExp(regexp.source, regexp.flags).test('')) return null;
  const groups = Math.max(1, (text.match(/\$/g) ?? []).length) * input.length;
  if ((text.length + groups) * input.length > longestText * 10)
    throw new TooMuch(`a text could have more than ${String(longestText)} characters`);
  return input.replace(regexp, text);
}

/** Functions of texts whose patterns are those of XPath. */
export const stringFunctions: Functions = {
  matches: define(['input', 'pattern', 'flags?'], (given, like, with_) => {
    const [input, pattern, flags] = [single(given), single(like), single(with_ ?? '')];
    if (!isText(input) || !isText(pattern) || !isText(flags)) return null;
    guardPattern(pattern, input);
    return findRegularExpression(pattern, flags)?.test(input) ?? null;
  }),
  replace: define(['input', 'pattern', 'replacement', 'flags?'], (...values) => {
    const [input, pattern, replacement, flags] = [single(values[0]), single(values[1]), single(values[2]), single(values[3] ?? '')];
    if (!isText(input) || !isText(pattern) || !isText(replacement) || !isText(flags)) return null;
    guardPattern(pattern, input);
    return replace(input, findRegularExpression(pattern, flags, 'g'), replacement);
  }),
  split: define(['string', 'delimiter'], (value, delimiter) => {
    const [text, pattern] = [single(value), single(delimiter)];
    if (!isText(text) || !isText(pattern)) return null;
    guardPattern(pattern, text);
    return callByPlace('split', [text, pattern]);
  }),
};
