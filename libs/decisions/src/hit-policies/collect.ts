import { type Aggregation } from '../dmn/decision';
import { type Hit, type Match, type Policy } from './policy';

const aggregates = {
  SUM: (values) => values.reduce((total, value) => total + value, 0),
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
} as const satisfies Record<Exclude<Aggregation, 'COUNT'>, (values: readonly number[]) => number>;

/** An aggregate of nothing would be a guess, and a sum beyond 2^53 would not be exact. */
function aggregate(matches: readonly Match[], aggregation: Exclude<Aggregation, 'COUNT'>): Hit {
  const values = matches.map(({ result }) => result);
  if (values.length === 0) return { ok: false, reason: `no row matches, so there is no ${aggregation}` };
  if (!values.every((value) => typeof value === 'number')) return { ok: false, reason: `${aggregation} needs numbers` };
  const value = aggregates[aggregation](values);
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? { ok: false, reason: `the ${aggregation} is too large to be exact` }
    : { ok: true, value };
}

/** COLLECT: all results, or their sum, least, greatest or number. */
export const collect: Policy = {
  single: false,
  choose: (matches, { aggregation }) => {
    if (aggregation === undefined) return { ok: true, value: matches.map(({ result }) => result) };
    return aggregation === 'COUNT' ? { ok: true, value: matches.length } : aggregate(matches, aggregation);
  },
};
