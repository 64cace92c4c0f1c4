import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { type Transaction } from '../connection/statement';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type NewRoster, type Roster, type RosterState } from './roster';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly kind_content: unknown;
  readonly region: string;
  readonly organisation_id: OrganisationId;
  readonly day: string;
  readonly bad_rows: Roster['badRows'];
  readonly file_hash: Buffer;
  readonly state: RosterState;
  readonly refusal: string | null;
  readonly refused_line: number | null;
  readonly doubts: readonly string[];
  readonly rows: number;
  readonly counts: Roster['counts'];
  readonly told_cases: number;
  readonly sent_by: PersonId;
  readonly received_at: Date;
  readonly decided_by: PersonId | null;
  readonly changed_at: Date;
}

const toRoster = (row: Row): Roster => ({
  id: row.id,
  kind: row.kind,
  kindContent: row.kind_content,
  region: row.region,
  organisationId: row.organisation_id,
  asOf: row.day,
  badRows: row.bad_rows,
  fileHash: row.file_hash,
  state: row.state,
  refusal: given(row.refusal),
  refusedLine: given(row.refused_line),
  doubts: row.doubts,
  rows: row.rows,
  counts: row.counts,
  toldCases: row.told_cases,
  sentBy: row.sent_by,
  receivedAt: row.received_at,
  decidedBy: given(row.decided_by),
  changedAt: row.changed_at,
});

/** Keeps a roster that came in; false where one of this id is there already. */
export async function insertRoster(store: Store, roster: NewRoster): Promise<boolean> {
  const { id, kind, kindContent, region, organisationId, asOf, badRows, fileHash, sentBy, receivedAt } = roster;
  const text = `INSERT INTO rosters (id, kind, kind_content, region, organisation_id, as_of, bad_rows, file_hash, state, sent_by, received_at, changed_at)
    VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, 'received', $9, $10, $10) ON CONFLICT (id) DO NOTHING`;
  const values = [id, kind, JSON.stringify(kindContent), region, organisationId, asOf, badRows, fileHash, sentBy, receivedAt];
  return (await queryStore(store, { name: 'insert-roster', text, values })).rowCount === 1;
}

/** The roster with this id. */
export async function findRoster(store: Store | Transaction, id: string): Promise<Roster | undefined> {
  const text = 'SELECT *, as_of::text AS day FROM rosters WHERE id = $1';
  return (await queryStore<Row>(store, { name: 'find-roster', text, values: [id] })).rows.map(toRoster)[0];
}

/** Which rosters of a region, by pages: the latest first, `before` is the last id of the page before. */
export interface RosterPage {
  readonly region: string;
  /** Those of these organisations alone. */
  readonly organisations?: readonly OrganisationId[];
  readonly kind?: string;
  readonly before?: string;
  readonly limit: number;
}

/** Rosters by id, which is in the order of their coming. */
export async function listRosters(store: Store, page: RosterPage): Promise<readonly Roster[]> {
  const values: unknown[] = [page.limit, page.kind ?? page.region];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const terms = [
    page.kind === undefined ? 'region = $2' : `kind = $2 AND region = ${place(page.region)}`,
    ...(page.organisations === undefined ? [] : [`organisation_id = ANY (${place(page.organisations)}::text[])`]),
    ...(page.before === undefined ? [] : [`id < ${place(page.before)}`]),
  ];
  const text = `SELECT *, as_of::text AS day FROM rosters WHERE ${terms.join(' AND ')} ORDER BY id DESC LIMIT $1`;
  return (await queryStore<Row>(store, { text, values })).rows.map(toRoster);
}

/** Rosters that a workflow should be working on. */
export async function listWorkingRosters(store: Store): Promise<readonly string[]> {
  const text = "SELECT id FROM rosters WHERE state IN ('received', 'read', 'telling') ORDER BY id";
  return (await queryStore<{ id: string }>(store, { name: 'list-working-rosters', text })).rows.map(({ id }) => id);
}

/** A change of a roster's state, made only where it is in one of these. */
export interface RosterStep {
  readonly from: readonly RosterState[];
  readonly state: RosterState;
  readonly at: Date;
  readonly by?: PersonId;
  readonly refusal?: string;
  readonly refusedLine?: number | undefined;
  readonly doubts?: readonly string[];
}

/** Changes a roster; false where somebody else has changed it meanwhile. */
export async function changeRoster(store: Store | Transaction, id: string, step: RosterStep): Promise<boolean> {
  const text = `UPDATE rosters SET state = $3, changed_at = $4, decided_by = coalesce($5, decided_by), refusal = $6, refused_line = $7,
      doubts = coalesce($8, doubts) WHERE id = $1 AND state = ANY ($2::text[])`;
  const { from, state, at, by = null, refusal = null, refusedLine = null, doubts = null } = step;
  const values = [id, from, state, at, by, refusal, refusedLine, doubts];
  return (await queryStore(store, { name: 'change-roster', text, values })).rowCount === 1;
}
