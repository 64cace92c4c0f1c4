import { isHitPolicy } from '../hit-policies/policies';
import { type HitPolicy } from '../dmn/decision';
import { type Feel } from './boxed';

/** A row that matched: its outputs, and its result. */
export interface Hit {
  readonly outputs: readonly unknown[];
  readonly result: unknown;
}

/** What a hit policy may ask of the table; `ranks` are the output values by column, best first. */
export interface Choice {
  readonly aggregation: string | undefined;
  readonly ranks: readonly (readonly unknown[])[];
  readonly feel: Feel;
}

function rankOf(values: readonly unknown[], value: unknown, feel: Feel): number {
  const at = values.findIndex((ranked) => feel.equal(ranked, value));
  return at < 0 ? values.length : at;
}

function inOrder(hits: readonly Hit[], { ranks, feel }: Choice): readonly Hit[] {
  return hits.toSorted((a, b) => {
    for (const [column, values] of ranks.entries()) {
      const difference = rankOf(values, a.outputs[column], feel) - rankOf(values, b.outputs[column], feel);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

const aggregates: Readonly<Record<string, string>> = { SUM: 'sum(values)', MIN: 'min(values)', MAX: 'max(values)', COUNT: 'count(values)' };

function first([hit]: readonly Hit[]): unknown {
  return hit?.result ?? null;
}

function results(hits: readonly Hit[]): readonly unknown[] | null {
  return hits.length === 0 ? null : hits.map(({ result }) => result);
}

const choices = {
  UNIQUE: (hits) => (hits.length === 1 ? first(hits) : null),
  FIRST: (hits) => first(hits),
  PRIORITY: (hits, choice) => first(inOrder(hits, choice)),
  ANY: (hits, { feel }) => (hits.every(({ result }) => feel.equal(result, hits[0]?.result)) ? first(hits) : null),
  COLLECT: (hits, { aggregation, feel }) => {
    const text = aggregation === undefined ? undefined : aggregates[aggregation];
    return text === undefined ? results(hits) : feel.evaluate(text, { values: hits.map(({ result }) => result) });
  },
  'RULE ORDER': (hits) => results(hits),
  'OUTPUT ORDER': (hits, choice) => results(inOrder(hits, choice)),
} as const satisfies Record<HitPolicy, (hits: readonly Hit[], choice: Choice) => unknown>;

/** Puts the rows that matched together; null where the policy finds no result. */
export function chooseHits(policy: string, hits: readonly Hit[], choice: Choice): unknown {
  return isHitPolicy(policy) ? choices[policy](hits, choice) : null;
}
