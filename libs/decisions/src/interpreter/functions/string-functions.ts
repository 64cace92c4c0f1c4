import { define, type Functions, single } from './define';
import { findRegularExpression } from './regular-expression';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A replacement of XPath in the words of JavaScript; undefined where a `$` or `\` stands alone. */
function findReplacement(text: string): string | undefined {
  if (/\$(?!\d)|\\(?![\\$])/.test(text.replace(/\\[\\$]/g, ''))) return undefined;
  return text.replace(/\\([\\$])|\$0/g, (_, escaped: string | undefined) => (escaped === '$' ? '$$' : (escaped ?? '$&')));
}

function replace(input: string, regexp: RegExp | undefined, replacement: string): string | null {
  const text = findReplacement(replacement);
  if (regexp === undefined || text === undefined || new RegExp(regexp.source, regexp.flags).test('')) return null;
  return input.replace(regexp, text);
}

/** Functions of texts whose patterns are those of XPath. */
export const stringFunctions: Functions = {
  matches: define(['input', 'pattern', 'flags?'], (given, like, with_) => {
    const [input, pattern, flags] = [single(given), single(like), single(with_ ?? '')];
    if (!isText(input) || !isText(pattern) || !isText(flags)) return null;
    return findRegularExpression(pattern, flags)?.test(input) ?? null;
  }),
  replace: define(['input', 'pattern', 'replacement', 'flags?'], (...values) => {
    const [input, pattern, replacement, flags] = [single(values[0]), single(values[1]), single(values[2]), single(values[3] ?? '')];
    if (!isText(input) || !isText(pattern) || !isText(replacement) || !isText(flags)) return null;
    return replace(input, findRegularExpression(pattern, flags, 'g'), replacement);
  }),
};
