import { chooseAll, type Policy } from './policy';

/** RULE ORDER: all results, in the order of the table. */
export const ruleOrder: Policy = { single: false, choose: chooseAll };
