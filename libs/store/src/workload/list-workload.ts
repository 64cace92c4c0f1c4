import { type OrganisationId, type PersonId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type InboxKey } from '../inbox/inbox-query';
import { ROW_COLUMNS } from '../inbox/inbox-statement';
import { type InboxPage, type InboxResult, toInboxRow } from '../inbox/list-inbox';
import { ORDERINGS, pageCut } from '../inbox/page-cut';
import { Places } from '../inbox/places';
import { offersTo } from './offers-below';

/** Which open tasks: all, those that nobody has, that somebody has, that are overdue, overdue and told to nobody yet, or due this week. */
export const WORKLOAD_STATES = ['open', 'free', 'claimed', 'overdue', 'untold', 'week'] as const;
/** One of them. */
export type WorkloadState = (typeof WORKLOAD_STATES)[number];

/** Open tasks of offices and of those below them; of one person or one post where one is named. */
export interface WorkloadQuery {
  readonly offices: readonly OrganisationId[];
  readonly personId?: PersonId | undefined;
  readonly held?: { readonly post: string; readonly organisationId: OrganisationId } | undefined;
  readonly state: WorkloadState;
  readonly now: Date;
  readonly weekEnds: Date;
  readonly after?: InboxKey | undefined;
  readonly limit: number;
}

/** The statement of one page and one row more, the most urgent first. */
export function workloadStatement({ offices, personId, held, state, now, weekEnds, after, limit }: WorkloadQuery): Statement {
  const places = new Places();
  const cut = pageCut(places, ORDERINGS.urgency, { after, rows: limit + 1 });
  const conditions = [
    ...(personId === undefined ? [] : [`o.owner_id = ${places.place('person', personId, 'uuid')}`]),
    ...(held === undefined
      ? []
      : [
          `o.organisation_id = ${places.place('organisation', held.organisationId, 'text')} AND o.post = ${places.place('post', held.post, 'text')}`,
        ]),
    ...STATES[state]({ now: () => places.place('now', now, 'timestamptz'), weekEnds: () => places.place('week', weekEnds, 'timestamptz') }),
  ];
  const found = `SELECT DISTINCT o.due_at AS at, o.case_id, o.task_no AS no FROM organisations b ${offersTo('b', conditions)}
    WHERE b.path && ${places.place('offices', offices, 'text[]')}${cut.after('o.due_at', 'o.case_id', 'o.task_no')} ${cut.page('at', 'case_id', 'no')}`;
  const text = `SELECT ${ROW_COLUMNS} FROM (${found}) page
    CROSS JOIN LATERAL (SELECT * FROM tasks WHERE tasks.case_id = page.case_id AND tasks.no = page.no LIMIT 1) t
    CROSS JOIN LATERAL (SELECT * FROM cases WHERE cases.id = page.case_id LIMIT 1) c
    LEFT JOIN LATERAL (SELECT name FROM people WHERE people.id = t.owner_id LIMIT 1) w ON true
    ${cut.page('page.at', 'page.case_id', 'page.no')}`;
  const shape = `${personId === undefined ? '' : '-person'}${held === undefined ? '' : '-post'}`;
  return { name: `workload-${state}${shape}`, text, values: places.values };
}

interface Moments {
  readonly now: () => string;
  readonly weekEnds: () => string;
}

const STATES = {
  open: () => [],
  free: () => ['o.owner_id IS NULL'],
  claimed: () => ['o.owner_id IS NOT NULL'],
  overdue: ({ now }) => [`o.due_at <= ${now()}`],
  untold: ({ now }) => [
    `o.due_at <= ${now()}`,
    `NOT EXISTS (SELECT FROM escalations e WHERE e.case_id = o.case_id AND e.ended_at IS NULL AND e.clock = 'task:' || o.task_no)`,
  ],
  week: ({ now, weekEnds }) => [`o.due_at > ${now()}`, `o.due_at <= ${weekEnds()}`],
} as const satisfies Record<WorkloadState, (moments: Moments) => readonly string[]>;

/** One page of these tasks, each once. */
export async function listWorkload(store: Store, query: WorkloadQuery): Promise<InboxPage> {
  const { rows } = await queryStore<InboxResult & Record<string, unknown>>(store, workloadStatement(query));
  const page = rows.slice(0, query.limit).map(toInboxRow);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return { rows: page, next: last && { at: last.dueAt, caseId: last.caseId, no: last.no } };
}
