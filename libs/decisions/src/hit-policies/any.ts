import { chooseFirst, rowNumbers, type Policy } from './policy';

/** ANY: several rows may match if they all give the same. */
export const any: Policy = {
  single: true,
  choose: (matches, { equal }) =>
    matches.every(({ result }) => equal(result, matches[0]?.result))
      ? chooseFirst(matches)
      : { ok: false, code: 'hits-differ', reason: `rows ${rowNumbers(matches)} match and give different results (ANY)` },
};
