import { chooseAll, type Policy } from './policy';
import { rank } from './rank';

/** OUTPUT ORDER: all results, in the order of the list of output values. */
export const outputOrder: Policy = { single: false, ranks: true, choose: (matches, choice) => chooseAll(rank(matches, choice)) };
