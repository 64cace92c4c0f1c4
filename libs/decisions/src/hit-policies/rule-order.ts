import { type Policy } from './policy';

/** RULE ORDER: all results, in the order of the table. */
export const ruleOrder: Policy = { single: false, choose: (matches) => ({ ok: true, value: matches.map(({ result }) => result) }) };
