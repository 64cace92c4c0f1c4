import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { inboxTerms } from './inbox-terms';
import { type InboxReading } from './inbox-query';
import { NO_CUT } from './page-cut';
import { Places } from './places';
import { TAB_SOURCES } from './tab-sources';

/** What is done is found by its batch, too, but nobody looks for work there. */
const TABS = ['mine', 'held', 'claimable', 'team'] as const satisfies readonly (keyof typeof TAB_SOURCES)[];

/** Which batches, and how many of them at most. */
export interface TaskBatchesQuery extends Omit<InboxReading, 'filter'> {
  readonly region: string;
  readonly limit: number;
}

/** The statement of `listTaskBatches`, for the test of its plan. */
export function taskBatchesStatement({ region, limit, ...reading }: TaskBatchesQuery): Statement {
  const places = new Places();
  const terms = inboxTerms(places, reading);
  const sources = TABS.flatMap((tab) => TAB_SOURCES[tab](terms, NO_CUT).map((source) => `(${source})`));
  const text = `SELECT DISTINCT c.batch FROM (SELECT DISTINCT case_id FROM (${sources.join('\nUNION ALL\n')}) merged) own
    CROSS JOIN LATERAL (SELECT region, batch FROM cases WHERE cases.id = own.case_id LIMIT 1) c
    WHERE c.region = ${places.place('region', region, 'text')} AND c.batch IS NOT NULL ORDER BY 1 DESC LIMIT ${places.place('limit', limit, 'int')}`;
  return { name: 'list-task-batches', text, values: places.values };
}

/** Batches of the cases whose open tasks the actor's inbox lists, the last by name first: nothing but what these tasks show anyway. */
export async function listTaskBatches(store: Store, query: TaskBatchesQuery): Promise<readonly string[]> {
  return (await queryStore<{ batch: string }>(store, taskBatchesStatement(query))).rows.map(({ batch }) => batch);
}
