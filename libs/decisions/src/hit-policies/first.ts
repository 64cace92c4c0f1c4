import { chooseFirst, type Policy } from './policy';

/** FIRST: the first matching row in the order of the table. */
export const first: Policy = { single: true, stopsAtFirst: true, choose: chooseFirst };
