import { chooseFirst, rowNumbers, type Policy } from './policy';

/** UNIQUE: at most one row may match; two are an error of the table. */
export const unique: Policy = {
  single: true,
  choose: (matches) =>
    matches.length > 1
      ? { ok: false, code: 'several-hits', reason: `rows ${rowNumbers(matches)} match, but only one may (UNIQUE)` }
      : chooseFirst(matches),
};
