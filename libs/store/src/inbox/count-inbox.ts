import { type Actor } from '#access';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { onlyRow } from '../row-values';
import { type InboxFilter } from './inbox-query';
import { NO_CUT } from './page-cut';
import { filterShape, inboxTerms } from './inbox-terms';
import { Places } from './places';
import { TAB_SOURCES } from './tab-sources';

/** Exact numbers of tasks in the tabs that are counted. */
export interface InboxCounts {
  readonly mine: number;
  readonly claimable: number;
  readonly team: number;
  /** Of those on leave for whom the actor acts; missing where there are none. */
  readonly deputy?: number;
}

/** Counts every tab but the done one, each task once, in one query. */
export async function countInbox(store: Store, actor: Actor, filter: InboxFilter = {}): Promise<InboxCounts> {
  return onlyRow((await queryStore<InboxCounts>(store, countStatement(actor, filter))).rows);
}

/** The statement of `countInbox`; a task that two posts of the actor are offered is told apart only where there are two. */
export function countStatement(actor: Actor, filter: InboxFilter): Statement {
  const places = new Places();
  const terms = inboxTerms(places, actor, filter);
  const several = actor.postings.length > 1;
  const count = (tab: keyof InboxCounts): string => {
    const counted = several && tab !== 'mine' ? 'DISTINCT case_id, no' : 'case_id, no';
    return `(SELECT count(*)::int FROM (SELECT ${counted} FROM (${TAB_SOURCES[tab](terms, NO_CUT).join('\nUNION ALL\n')}) merged) counted) AS ${tab}`;
  };
  const acts = actor.actsFor !== undefined;
  const text = `SELECT ${count('mine')}, ${count('claimable')}, ${count('team')}${acts ? `, ${count('deputy')}` : ''}`;
  return { name: `inbox-counts${acts ? '-deputy' : ''}${several ? '-several' : ''}${filterShape(filter)}`, text, values: places.values };
}
