import { chooseFirst, type Policy } from './policy';
import { rank } from './rank';

/** PRIORITY: of the matching rows, the one whose output stands first in the list of output values. */
export const priority: Policy = { single: true, ranks: true, choose: (matches, choice) => chooseFirst(rank(matches, choice)) };
