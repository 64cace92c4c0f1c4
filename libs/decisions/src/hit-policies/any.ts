import { chooseFirst, rowNumbers, type Policy } from './policy';

/** ANY: several rows may match if they all give the same. */
export const any: Policy = {
  single: true,
  choose: (matches) => {
    const distinct = new Set(matches.map(({ outputs }) => JSON.stringify(outputs)));
    return distinct.size > 1
      ? { ok: false, reason: `rows ${rowNumbers(matches)} match and give different results (ANY)` }
      : chooseFirst(matches);
  },
};
