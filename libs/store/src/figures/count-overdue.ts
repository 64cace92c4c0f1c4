import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type ElementStage, type FigureScope, IN_SCOPE, SCOPE, scopeValues, stageColumns } from './figure-scope';

/** Tasks with a deadline, by process and stage: done in the period and of these too late; open now and of these overdue. */
export interface OverdueCount {
  readonly processId: string;
  readonly stage: string;
  readonly done: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
}

const OPEN = 't.closed_at IS NULL';
const DONE = `t.status = 'completed' AND t.closed_at >= $3 AND t.closed_at < $4`;

// Tasks of cases that were worked on in the period: those open now, and those closed since it began. No index of tasks is needed, which each
// step would have to write. OFFSET 0 and the count by element keep the planner, which cannot guess how few these are, from other ways.
const TEXT = `${SCOPE},
  stages AS (SELECT decode(hash, 'hex') AS hash, element, stage FROM unnest($6::text[], $7::text[], $8::text[]) s (hash, element, stage)),
  worked AS (
    SELECT c.id, c.process_id, c.definition_hash FROM cases c WHERE c.closed_at >= $3 AND c.started_at < $4 AND ${IN_SCOPE}
    UNION ALL SELECT c.id, c.process_id, c.definition_hash FROM cases c WHERE c.status = 'open' AND ${IN_SCOPE}),
  counted AS (SELECT w.process_id, w.definition_hash, t.element, count(*) FILTER (WHERE ${DONE}) AS done,
      count(*) FILTER (WHERE ${DONE} AND t.closed_at > t.due_at) AS late, count(*) FILTER (WHERE ${OPEN}) AS open,
      count(*) FILTER (WHERE ${OPEN} AND t.due_at <= $5) AS overdue
    FROM worked w CROSS JOIN LATERAL (SELECT * FROM tasks WHERE case_id = w.id AND kind = 'step' AND due_at < 'infinity' OFFSET 0) t
    GROUP BY 1, 2, 3)
  SELECT c.process_id AS "processId", s.stage, sum(c.done)::int AS done, sum(c.late)::int AS late, sum(c.open)::int AS open,
    sum(c.overdue)::int AS overdue
  FROM counted c JOIN stages s ON s.hash = c.definition_hash AND s.element = c.element
  WHERE c.done + c.open > 0 GROUP BY 1, 2 ORDER BY 1, 2`;

/** When it is, and which elements are of which stage. */
interface Counting {
  readonly now: Date;
  readonly stages: readonly ElementStage[];
}

/** The statement of `countOverdue`, for the test of its plan. */
export const overdueStatement = (scope: FigureScope, { now, stages }: Counting): Statement => ({
  name: 'count-overdue',
  text: TEXT,
  values: [...scopeValues(scope), now, ...stageColumns(stages)],
});

/** Counts them; what is open is as of `now`, whatever the period. */
export async function countOverdue(store: Store, scope: FigureScope, counting: Counting): Promise<readonly OverdueCount[]> {
  return (await queryStore<OverdueCount & Record<string, unknown>>(store, overdueStatement(scope, counting))).rows;
}
