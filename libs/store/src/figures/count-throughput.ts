import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { dateOf, type FigureScope, IN_SCOPE, SCOPE, scopeValues } from './figure-scope';

/** Cases that came and cases that were closed in a week, named by its Monday (YYYY-MM-DD). */
export interface WeekCount {
  readonly week: string;
  readonly started: number;
  readonly closed: number;
}

const weekOf = (instant: string): string => `date_trunc('week', ${dateOf(instant)})::date`;

const TEXT = `${SCOPE},
  each AS (
    SELECT ${weekOf('c.started_at')} AS week, 1 AS started, 0 AS closed FROM cases c WHERE c.started_at >= $3 AND c.started_at < $4 AND ${IN_SCOPE}
    UNION ALL
    SELECT ${weekOf('c.closed_at')}, 0, 1 FROM cases c WHERE c.closed_at >= $3 AND c.closed_at < $4 AND ${IN_SCOPE})
  SELECT week::text, sum(started)::int AS started, sum(closed)::int AS closed FROM each GROUP BY week ORDER BY week`;

/** Weeks of the period in which anything came or was closed. */
export async function countThroughput(store: Store, scope: FigureScope): Promise<readonly WeekCount[]> {
  const { rows } = await queryStore<WeekCount & Record<string, unknown>>(store, {
    name: 'count-throughput',
    text: TEXT,
    values: scopeValues(scope),
  });
  return rows;
}
