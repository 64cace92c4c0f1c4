import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { onlyRow } from '../row-values';
import { filterShape } from './inbox-filter';
import { type InboxReading, type InboxTab } from './inbox-query';
import { NO_CUT } from './page-cut';
import { inboxTerms } from './inbox-terms';
import { Places } from './places';
import { TAB_SOURCES } from './tab-sources';

/** Found by their owner, so that no task comes twice. */
const OWN: readonly InboxTab[] = ['mine', 'held', 'done'];
const COUNTED = ['mine', 'held', 'claimable', 'team', 'done'] as const satisfies readonly InboxTab[];

/** Exact numbers of tasks in the tabs. */
export interface InboxCounts {
  readonly mine: number;
  readonly held: number;
  readonly claimable: number;
  readonly team: number;
  /** Of those on leave for whom the actor acts; missing where there are none. */
  readonly deputy?: number;
  readonly done: number;
}

/** Counts every tab, each task once, in one query. */
export async function countInbox(store: Store, reading: InboxReading): Promise<InboxCounts> {
  return onlyRow((await queryStore<InboxCounts>(store, countStatement(reading))).rows);
}

/** The statement of `countInbox`; a task that two posts of the actor are offered is told apart only where there are two. */
export function countStatement(reading: InboxReading): Statement {
  const { actor, filter = {} } = reading;
  const places = new Places();
  const terms = inboxTerms(places, reading);
  const several = actor.postings.length > 1;
  const count = (tab: keyof InboxCounts): string => {
    const counted = several && !OWN.includes(tab) ? 'DISTINCT case_id, no' : 'case_id, no';
    return `(SELECT count(*)::int FROM (SELECT ${counted} FROM (${TAB_SOURCES[tab](terms, NO_CUT).join('\nUNION ALL\n')}) merged) counted) AS ${tab}`;
  };
  const acts = actor.actsFor !== undefined;
  const tabs = [...COUNTED, ...(acts ? (['deputy'] as const) : [])];
  const text = `SELECT ${tabs.map(count).join(', ')}`;
  return { name: `inbox-counts${acts ? '-deputy' : ''}${several ? '-several' : ''}${filterShape(filter)}`, text, values: places.values };
}
