import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type FigureScope, IN_SCOPE, SCOPE, scopeValues } from './figure-scope';

/** Cases that came and cases that were closed in a week, named by its Monday (YYYY-MM-DD). */
export interface WeekCount {
  readonly week: string;
  readonly started: number;
  readonly closed: number;
}

// Each week is counted along an index: of the date in China of beginnings, of the instant of ends.
const STARTED = `(c.started_at AT TIME ZONE 'Asia/Shanghai')`;
const during = (moment: string, since: string, til: string): string =>
  `(SELECT count(*)::int FROM cases c WHERE ${moment} >= ${since} AND ${moment} < ${til} AND ${IN_SCOPE})`;

const TEXT = `${SCOPE},
  weeks AS (SELECT week::date, greatest(week, $3 AT TIME ZONE 'Asia/Shanghai') AS since,
      least(week + interval '7 days', $4 AT TIME ZONE 'Asia/Shanghai') AS til
    FROM generate_series(date_trunc('week', $3 AT TIME ZONE 'Asia/Shanghai'), $4 AT TIME ZONE 'Asia/Shanghai' - interval '1 millisecond', interval '7 days') week)
  SELECT week::text, ${during(STARTED, 'w.since', 'w.til')} AS started,
    ${during('c.closed_at', `w.since AT TIME ZONE 'Asia/Shanghai'`, `w.til AT TIME ZONE 'Asia/Shanghai'`)} AS closed
  FROM weeks w ORDER BY week`;

/** The statement of `countThroughput`, for the test of its plan. */
export const throughputStatement = (scope: FigureScope): Statement => ({
  name: 'count-throughput',
  text: TEXT,
  values: scopeValues(scope),
});

/** Every week of the period, those in which nothing happened too. */
export async function countThroughput(store: Store, scope: FigureScope): Promise<readonly WeekCount[]> {
  return (await queryStore<WeekCount & Record<string, unknown>>(store, throughputStatement(scope))).rows;
}
