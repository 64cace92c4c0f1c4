import { type OrganisationId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type CountedDays, dateOf, type ElementStage, type FigureScope, IN_SCOPE, SCOPE, scopeValues, stageColumns } from './figure-scope';

/** How long cases that were closed in the period took, in working days: half of them no longer than the median, nine of ten no longer than p90. */
export interface Duration {
  readonly processId: string;
  readonly cases: number;
  readonly median: number;
  readonly p90: number;
}

/** The same of one stage; of one township where one is named (null: cases of no township), else of all. */
export interface StageDuration extends Duration {
  readonly stage: string;
  readonly townshipId?: OrganisationId | null | undefined;
}

// An array is looked up by its index, whatever the planner guesses; days without a calendar have no number, and measures leave NULL out.
const countedAt = (date: string): string => `nullif(($5::int[])[${date} - $6::date + 1], -1)`;
const CLOSED = `closed AS (SELECT c.id, c.process_id, c.definition_hash, c.township_id, c.started_at, c.closed_at FROM cases c
    WHERE c.closed_at >= $3 AND c.closed_at < $4 AND ${IN_SCOPE})`;
const MEASURE = `count(*)::int AS cases, percentile_cont(0.5) WITHIN GROUP (ORDER BY taken) AS median,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY taken) AS p90`;

const WHOLE = `${SCOPE}, ${CLOSED},
  each AS (SELECT process_id, ${countedAt(dateOf('closed_at'))} - ${countedAt(dateOf('started_at'))} AS taken FROM closed)
  SELECT process_id AS "processId", ${MEASURE} FROM each WHERE taken IS NOT NULL GROUP BY 1 ORDER BY 1`;

// From the first task of the stage to the end of its last one: a case that comes back to a stage has been in it all the time.
// OFFSET 0 keeps the planner, which cannot guess how few elements a version has, from looking the tasks up once for each of them.
const BY_STAGE = `${SCOPE}, ${CLOSED},
  stages AS (SELECT decode(hash, 'hex') AS hash, element, stage FROM unnest($7::text[], $8::text[], $9::text[]) s (hash, element, stage)),
  done AS (SELECT c.id, c.process_id, c.definition_hash, c.township_id, t.element, t.opened_at, t.closed_at
    FROM closed c CROSS JOIN LATERAL (SELECT element, opened_at, closed_at FROM tasks
      WHERE case_id = c.id AND status = 'completed' AND kind = 'step' OFFSET 0) t OFFSET 0),
  spans AS (SELECT d.process_id, s.stage, d.township_id, ${dateOf('min(d.opened_at)')} AS since, ${dateOf('max(d.closed_at)')} AS til
    FROM done d JOIN stages s ON s.hash = d.definition_hash AND s.element = d.element GROUP BY d.id, d.process_id, s.stage, d.township_id),
  each AS (SELECT process_id, stage, township_id, ${countedAt('til')} - ${countedAt('since')} AS taken FROM spans)
  SELECT process_id, stage, township_id, grouping(township_id) = 1 AS whole, ${MEASURE}
  FROM each WHERE taken IS NOT NULL GROUP BY GROUPING SETS ((process_id, stage), (process_id, stage, township_id)) ORDER BY 1, 2, 3`;

/** The statement of `measureCases`, for the test of its plan. */
export const caseDurationStatement = (scope: FigureScope, days: CountedDays): Statement => ({
  name: 'measure-cases',
  text: WHOLE,
  values: [...scopeValues(scope), days.counts, days.first],
});

/** From the application to the end, by process. */
export async function measureCases(store: Store, scope: FigureScope, days: CountedDays): Promise<readonly Duration[]> {
  return (await queryStore<Duration & Record<string, unknown>>(store, caseDurationStatement(scope, days))).rows;
}

interface Row {
  readonly process_id: string;
  readonly stage: string;
  readonly township_id: OrganisationId | null;
  readonly whole: boolean;
  readonly cases: number;
  readonly median: number;
  readonly p90: number;
}

/** How days are counted, and which elements are of which stage. */
interface Measuring {
  readonly days: CountedDays;
  readonly stages: readonly ElementStage[];
}

/** The statement of `measureStages`, for the test of its plan. */
export const stageDurationStatement = (scope: FigureScope, { days, stages }: Measuring): Statement => ({
  name: 'measure-stages',
  text: BY_STAGE,
  values: [...scopeValues(scope), days.counts, days.first, ...stageColumns(stages)],
});

/** By stage, and by stage and township: one pass. */
export async function measureStages(store: Store, scope: FigureScope, measuring: Measuring): Promise<readonly StageDuration[]> {
  const { rows } = await queryStore<Row & Record<string, unknown>>(store, stageDurationStatement(scope, measuring));
  return rows.map(({ process_id: processId, township_id, whole, stage, cases, median, p90 }) => ({
    ...{ processId, stage, cases, median, p90 },
    ...(whole ? {} : { townshipId: given(township_id) ?? null }),
  }));
}
