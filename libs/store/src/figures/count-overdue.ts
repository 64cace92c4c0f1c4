import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type ElementStage, type FigureScope, IN_SCOPE, SCOPE, scopeValues } from './figure-scope';

/** Tasks with a deadline, by process and stage: done in the period and of these too late; open now and of these overdue. */
export interface OverdueCount {
  readonly processId: string;
  readonly stage: string;
  readonly done: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
}

const IN_PERIOD = `t.status = 'completed' AND t.closed_at >= $3 AND t.closed_at < $4`;
const OPEN = `t.status IN ('ready', 'claimed')`;

const TEXT = `${SCOPE},
  stages AS (SELECT decode(hash, 'hex') AS hash, element, stage FROM unnest($6::text[], $7::text[], $8::text[]) s (hash, element, stage))
  SELECT c.process_id AS "processId", s.stage, (count(*) FILTER (WHERE ${IN_PERIOD}))::int AS done,
    (count(*) FILTER (WHERE ${IN_PERIOD} AND t.closed_at > t.due_at))::int AS late, (count(*) FILTER (WHERE ${OPEN}))::int AS open,
    (count(*) FILTER (WHERE ${OPEN} AND t.due_at <= $5))::int AS overdue
  FROM cases c JOIN tasks t ON t.case_id = c.id AND t.kind = 'step' AND t.due_at < 'infinity' AND (${OPEN} OR ${IN_PERIOD})
  JOIN stages s ON s.hash = c.definition_hash AND s.element = t.element
  WHERE ${IN_SCOPE} GROUP BY 1, 2 ORDER BY 1, 2`;

/** Counts them; what is open is as of `now`, whatever the period. */
export async function countOverdue(
  store: Store,
  scope: FigureScope,
  { now, stages }: { readonly now: Date; readonly stages: readonly ElementStage[] },
): Promise<readonly OverdueCount[]> {
  const columns = [stages.map((each) => each.definitionHash), stages.map(({ element }) => element), stages.map(({ stage }) => stage)];
  const { rows } = await queryStore<OverdueCount & Record<string, unknown>>(store, {
    name: 'count-overdue',
    text: TEXT,
    values: [...scopeValues(scope), now, ...columns],
  });
  return rows;
}
