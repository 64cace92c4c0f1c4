import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type InboxQuery } from './inbox-query';
import { inboxKeysStatement } from './inbox-statement';

/** Case and number of the tasks of a tab, `limit` at most, most urgent first. */
export async function listInboxTasks(
  store: Store,
  query: Omit<InboxQuery, 'after'>,
): Promise<readonly { readonly caseId: CaseId; readonly no: number }[]> {
  const { rows } = await queryStore<{ case_id: CaseId; no: number }>(store, inboxKeysStatement(query));
  return rows.slice(0, query.limit).map(({ case_id: caseId, no }) => ({ caseId, no }));
}
