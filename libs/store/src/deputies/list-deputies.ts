import { type PersonId } from '#contract';
import { decryptText } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { deputyContext, type DeputyView } from './deputy';

/** What SELECT_DEPUTY answers with. */
export interface DeputyResult {
  readonly id: string;
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly deputy_id: PersonId;
  readonly deputy_name: string;
  readonly begins_at: Date;
  readonly ends_at: Date;
  readonly processes: readonly string[];
  readonly posts: readonly string[];
  readonly reason: Buffer;
  readonly recorded_by: PersonId;
  readonly recorded_at: Date;
  readonly revoked_by: PersonId | null;
  readonly revoked_at: Date | null;
}

/** Delegations `d` with the names of both. */
export const SELECT_DEPUTY = `SELECT d.*, a.name AS person_name, b.name AS deputy_name FROM deputies d
  JOIN people a ON a.id = d.person_id JOIN people b ON b.id = d.deputy_id`;

/** The delegation of this id. */
export async function findDeputy(store: Store, id: string): Promise<DeputyView | undefined> {
  const { rows } = await queryStore<DeputyResult>(store, { name: 'find-deputy', text: `${SELECT_DEPUTY} WHERE d.id = $1`, values: [id] });
  return rows.map((row) => toDeputyView(store, row))[0];
}

/** Delegations of a person on either side that end after an instant, revoked ones among them, the next to end first; at most `limit`. */
export async function listDeputies(
  store: Store,
  { personId, after, limit }: { readonly personId: PersonId; readonly after: Date; readonly limit: number },
): Promise<readonly DeputyView[]> {
  const text = `${SELECT_DEPUTY} WHERE (d.person_id = $1 OR d.deputy_id = $1) AND d.ends_at > $2 ORDER BY d.ends_at, d.id LIMIT $3`;
  const { rows } = await queryStore<DeputyResult>(store, { name: 'list-deputies', text, values: [personId, after, limit] });
  return rows.map((row) => toDeputyView(store, row));
}

/** A row of SELECT_DEPUTY as a view. */
export const toDeputyView = (store: Store, row: DeputyResult): DeputyView => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  deputyId: row.deputy_id,
  deputyName: row.deputy_name,
  beginsAt: row.begins_at,
  endsAt: row.ends_at,
  processes: row.processes,
  posts: row.posts,
  reason: decryptText(store, deputyContext(row.id), row.reason),
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  revokedBy: given(row.revoked_by),
  revokedAt: instant(row.revoked_at),
});
