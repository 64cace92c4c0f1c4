import { type CaseId, type OrganisationId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant, onlyRow } from '../row-values';
import { BELOW } from '../workload/offers-below';
import { type HeadContent, openHead } from './public-content';
import { type PublicityKey } from './list-publicities';

/** What is public now; of that, what ends soon; what is over but lacks evidence of its places; what somebody objected to and waits for an answer. */
export const BOARD_STATES = ['running', 'ending', 'awaiting', 'objected'] as const;
/** One of them. */
export type BoardState = (typeof BOARD_STATES)[number];

/** A publicity as those who look after it see it. */
export interface BoardRow extends HeadContent {
  readonly id: string;
  readonly organisationName: string;
  readonly list?: string | undefined;
  readonly openedAt: Date;
  /** When the last of its entries ends or ended; undefined while a term has not begun. */
  readonly closesAt?: Date | undefined;
  /** How many are public now. */
  readonly entries: number;
  readonly suspended: number;
  /** Places that somebody answers for, and how many of them lack evidence: of taking down only once nothing is public any more. */
  readonly places: number;
  readonly owing: number;
  readonly objections: number;
  readonly unanswered: number;
  /** The case that it is of, where it is no list. */
  readonly caseId?: CaseId | undefined;
  readonly caseNumber?: string | undefined;
}

/** Whose publicities: those that these offices or those below them publish, or have a place of; `soon` is when what ends soon ends at the latest. */
export interface BoardQuery {
  readonly offices: readonly OrganisationId[];
  readonly region: string;
  readonly now: Date;
  readonly soon: Date;
}

const SHOWN = 'e.opened_at <= $3 AND e.shown_until > $3';
const OF_THEIRS = `(p.organisation_id IN (SELECT id FROM below)
    OR EXISTS (SELECT FROM publicity_places s WHERE s.publicity_id = p.id AND s.organisation_id IN (SELECT id FROM below)))`;

// What is over, fully evidenced and answered is never looked at: the three indexes of what is not bound the work.
const BOARD = `WITH ${BELOW},
  current AS (SELECT id FROM publicities WHERE region = $2 AND ended_at IS NULL
    UNION SELECT publicity_id FROM publicity_places WHERE taken_down_at IS NULL AND post IS NOT NULL
    UNION SELECT publicity_id FROM objections WHERE answered_at IS NULL),
  board AS (SELECT p.*, shown.*, placed.*, objected.* FROM current JOIN publicities p ON p.id = current.id AND p.region = $2
    CROSS JOIN LATERAL (SELECT (count(*) FILTER (WHERE ${SHOWN}))::int AS entries, max(e.closes_at) AS closes_at,
        (count(*) FILTER (WHERE ${SHOWN} AND e.ended_by = 'objection'))::int AS suspended
      FROM publicity_entries e WHERE e.publicity_id = p.id) shown
    CROSS JOIN LATERAL (SELECT count(*)::int AS places, (count(*) FILTER (WHERE s.put_up_at IS NULL OR (s.taken_down_at IS NULL AND shown.entries = 0)))::int AS owing
      FROM publicity_places s WHERE s.publicity_id = p.id AND s.post IS NOT NULL) placed
    CROSS JOIN LATERAL (SELECT count(*)::int AS objections, (count(*) FILTER (WHERE o.answered_at IS NULL AND c.status = 'open'))::int AS unanswered
      FROM objections o JOIN cases c ON c.id = o.case_id WHERE o.publicity_id = p.id) objected
    WHERE ${OF_THEIRS})`;

const STATES = {
  running: 'entries > 0',
  ending: 'entries > 0 AND closes_at <= $4',
  awaiting: 'entries = 0 AND owing > 0',
  objected: 'unanswered > 0',
} as const satisfies Record<BoardState, string>;

interface Row {
  readonly id: string;
  readonly organisation_name: string | null;
  readonly list: string | null;
  readonly content: Buffer | null;
  readonly opened_at: Date;
  readonly closes_at: Date | null;
  readonly entries: number;
  readonly suspended: number;
  readonly places: number;
  readonly owing: number;
  readonly objections: number;
  readonly unanswered: number;
  readonly case_id: CaseId;
  readonly case_number: string;
  readonly entry_content: Buffer;
}

const valuesOf = ({ offices, region, now, soon }: BoardQuery): readonly unknown[] => [offices, region, now, soon];

/** The statement of `countBoard`, for the test of its plan. */
export function boardCountStatement(query: BoardQuery): Statement {
  const counts = BOARD_STATES.map((state) => `(count(*) FILTER (WHERE ${STATES[state]}))::int AS ${state}`);
  return { name: 'count-board', text: `${BOARD} SELECT ${counts.join(', ')} FROM board`, values: valuesOf(query) };
}

/** How many publicities there are of each kind. */
export async function countBoard(store: Store, query: BoardQuery): Promise<Readonly<Record<BoardState, number>>> {
  return onlyRow((await queryStore<Record<BoardState, number>>(store, boardCountStatement(query))).rows);
}

/** The statement of a page, for the test of its plan. */
export function boardStatement(
  query: BoardQuery,
  { state, after, limit }: { readonly state: BoardState; readonly after?: PublicityKey | undefined; readonly limit: number },
): Statement {
  const text = `${BOARD}
    SELECT b.*, o.name AS organisation_name, one.* FROM (SELECT * FROM board WHERE ${STATES[state]} AND $4::timestamptz IS NOT NULL
      AND (opened_at, id) < ($5::timestamptz, $6::uuid) ORDER BY opened_at DESC, id DESC LIMIT $7) b
    LEFT JOIN organisations o ON o.id = b.organisation_id
    CROSS JOIN LATERAL (SELECT e.case_id, e.case_number, e.content AS entry_content FROM publicity_entries e WHERE e.publicity_id = b.id LIMIT 1) one
    ORDER BY b.opened_at DESC, b.id DESC`;
  const key = [after?.openedAt ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  return { name: `list-board-${state}`, text, values: [...valuesOf(query), ...key, limit] };
}

/** A page of one kind, latest first. */
export async function listBoard(store: Store, query: BoardQuery, page: Parameters<typeof boardStatement>[1]): Promise<readonly BoardRow[]> {
  const { rows } = await queryStore<Row & Record<string, unknown>>(store, boardStatement(query, page));
  return rows.map((row) => ({
    ...openHead(store, { id: row.id, content: row.content, caseId: row.case_id, entry: row.entry_content }),
    id: row.id,
    organisationName: row.organisation_name ?? '',
    list: given(row.list),
    openedAt: row.opened_at,
    closesAt: instant(row.closes_at),
    entries: row.entries,
    suspended: row.suspended,
    places: row.places,
    owing: row.owing,
    objections: row.objections,
    unanswered: row.unanswered,
    ...(row.list === null ? { caseId: row.case_id, caseNumber: row.case_number } : {}),
  }));
}

/** An objection to a publicity: when it came, by which way and what became of it; no reason, and nobody's name. */
export interface BoardObjection {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly receivedAt: Date;
  readonly anonymous: boolean;
  readonly answeredAt?: Date | undefined;
  /** The case ended without an answer of its own. */
  readonly caseClosed: boolean;
}

/** Whether these offices or those below them publish this, or have a place of it. */
export async function isOnBoard(
  store: Store,
  { publicityId, offices }: { readonly publicityId: string; readonly offices: readonly OrganisationId[] },
): Promise<boolean> {
  const { rowCount } = await queryStore(store, {
    name: 'is-on-board',
    text: `WITH ${BELOW} SELECT 1 FROM publicities p WHERE p.id = $2 AND ${OF_THEIRS}`,
    values: [offices, publicityId],
  });
  return rowCount !== 0;
}

/** The objections to a publicity of these offices, the unanswered first; undefined where it is none of theirs. */
export async function listBoardObjections(
  store: Store,
  { publicityId, offices, limit }: { readonly publicityId: string; readonly offices: readonly OrganisationId[]; readonly limit: number },
): Promise<readonly BoardObjection[] | undefined> {
  if (!(await isOnBoard(store, { publicityId, offices }))) return undefined;
  const text = `SELECT o.id, o.case_id, c.number, o.received_at, o.identity IS NULL AS anonymous, o.answered_at, c.status FROM objections o
    JOIN cases c ON c.id = o.case_id WHERE o.publicity_id = $1 ORDER BY o.answered_at IS NOT NULL, o.received_at, o.id LIMIT $2`;
  const { rows } = await queryStore<{
    readonly id: string;
    readonly case_id: CaseId;
    readonly number: string;
    readonly received_at: Date;
    readonly anonymous: boolean;
    readonly answered_at: Date | null;
    readonly status: string;
  }>(store, { name: 'list-board-objections', text, values: [publicityId, limit] });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.number,
    receivedAt: row.received_at,
    anonymous: row.anonymous,
    answeredAt: instant(row.answered_at),
    caseClosed: row.status === 'closed',
  }));
}
