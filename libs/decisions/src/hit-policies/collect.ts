import { add } from '../interpreter/exact';
import { compare } from '../interpreter/compare';
import { type Aggregation, chooseAll, type Hit, type Policy } from './policy';

function sum(values: readonly unknown[]): unknown {
  if (!values.every((value) => typeof value === 'number')) return undefined;
  const total = values.reduce(add, 0);
  return Number.isInteger(total) && !Number.isSafeInteger(total) ? undefined : total;
}

/** The value that stands before all others, or behind them; undefined where two cannot be compared. */
function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  const [first, ...rest] = values;
  let best = first;
  for (const value of rest) {
    const order = compare(value, best);
    if (order === null) return undefined;
    if (order * sign < 0) best = value;
  }
  return compare(best, best) === null ? undefined : best;
}

const aggregates = {
  SUM: sum,
  MIN: (values) => extreme(values, 1),
  MAX: (values) => extreme(values, -1),
} as const satisfies Record<Exclude<Aggregation, 'COUNT'>, (values: readonly unknown[]) => unknown>;

/** An aggregate of nothing would be a guess, and a sum beyond 2^53 would not be exact. */
function aggregate(values: readonly unknown[], aggregation: Exclude<Aggregation, 'COUNT'>): Hit {
  if (values.length === 0) return { ok: false, code: 'no-hit', reason: `no row matches, so there is no ${aggregation}` };
  const value = aggregates[aggregation](values);
  if (value !== undefined) return { ok: true, value };
  const numbers = values.every((each) => typeof each === 'number');
  const reason = numbers ? `the ${aggregation} is too large to be exact` : `${aggregation} needs values that go together`;
  return { ok: false, code: 'not-aggregable', reason };
}

/** COLLECT: all results, or their sum, least, greatest or number. */
export const collect: Policy = {
  single: false,
  choose: (matches, { aggregation }) => {
    if (aggregation === undefined) return chooseAll(matches);
    if (aggregation === 'COUNT') return { ok: true, value: matches.length };
    return aggregate(
      matches.map(({ result }) => result),
      aggregation,
    );
  },
};
