import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DeputyView } from './deputy';
import { type DeputyResult, SELECT_DEPUTY, toDeputyView } from './list-deputies';

/** Where a page ends: the beginning and the id of its last delegation. */
export type DeputyKey = Pick<DeputyView, 'beginsAt' | 'id'>;

/** Delegations of members of these offices and of those below them that end after an instant. */
export interface DeputiesBelowQuery {
  readonly offices: readonly OrganisationId[];
  readonly endAfter: Date;
  readonly after?: DeputyKey | undefined;
  readonly limit: number;
}

/** A page of them without those that were revoked, the next to begin first. */
export async function listDeputiesBelow(
  store: Store,
  { offices, endAfter, after, limit }: DeputiesBelowQuery,
): Promise<readonly DeputyView[]> {
  const text = `${SELECT_DEPUTY} WHERE d.ends_at > $2 AND d.revoked_at IS NULL AND (d.begins_at, d.id) > ($3::timestamptz, $4::uuid)
      AND EXISTS (SELECT FROM postings p JOIN organisations o ON o.id = p.organisation_id WHERE p.person_id = d.person_id AND o.path && $1::text[])
    ORDER BY d.begins_at, d.id LIMIT $5`;
  const key = [after?.beginsAt ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000'];
  const values = [offices, endAfter, ...key, limit];
  return (await queryStore<DeputyResult & Record<string, unknown>>(store, { name: 'list-deputies-below', text, values })).rows.map((row) =>
    toDeputyView(store, row),
  );
}

/** Days (YYYY-MM-DD) of a delegation on which a post of the absent one in an organisation has nobody left who is not on leave too. */
export interface BarePost {
  readonly deputyId: string;
  readonly post: string;
  readonly organisation: string;
  readonly from: string;
  readonly until: string;
}

const BARE = `SELECT d.id AS "deputyId", p.post, o.name AS organisation, min(day)::date::text AS from, max(day)::date::text AS until
  FROM deputies d
  CROSS JOIN LATERAL generate_series((greatest(d.begins_at, $2) AT TIME ZONE 'Asia/Shanghai')::date,
    ((d.ends_at - interval '1 second') AT TIME ZONE 'Asia/Shanghai')::date, interval '1 day') day
  JOIN postings p ON p.person_id = d.person_id AND p.valid_from <= day AND (p.valid_until IS NULL OR p.valid_until >= day)
  JOIN organisations o ON o.id = p.organisation_id
  WHERE d.id = ANY ($1::uuid[]) AND NOT EXISTS (
    SELECT FROM postings h JOIN people q ON q.id = h.person_id AND q.active
    WHERE h.organisation_id = p.organisation_id AND h.post = p.post AND h.person_id <> d.person_id
      AND h.valid_from <= day AND (h.valid_until IS NULL OR h.valid_until >= day)
      AND NOT EXISTS (SELECT FROM deputies x WHERE x.person_id = h.person_id AND x.revoked_at IS NULL
        AND x.begins_at <= day AT TIME ZONE 'Asia/Shanghai' AND x.ends_at > day AT TIME ZONE 'Asia/Shanghai'))
  GROUP BY d.id, p.post, o.name ORDER BY d.id, p.post, o.name`;

/** The posts that these delegations leave bare from `now` on, where the deputy is all that is left. */
export async function listBarePosts(store: Store, ids: readonly string[], now: Date): Promise<readonly BarePost[]> {
  return (await queryStore<BarePost & Record<string, unknown>>(store, { name: 'list-bare-posts', text: BARE, values: [ids, now] })).rows;
}

/** Somebody who could act: holds a post that the absent one holds; `chained` where they are on leave themselves then. */
export interface DeputyCandidate {
  readonly personId: PersonId;
  readonly name: string;
  /** Written `post@name of the organisation`. */
  readonly posts: readonly string[];
  readonly chained: boolean;
}

const CANDIDATES = `SELECT q.id AS "personId", q.name, array_agg(DISTINCT h.post || '@' || o.name) AS posts,
    EXISTS (SELECT FROM deputies x WHERE x.person_id = q.id AND x.revoked_at IS NULL AND x.begins_at < $4 AND x.ends_at > $3) AS chained
  FROM postings p JOIN postings h ON h.post = p.post AND h.person_id <> p.person_id
  JOIN organisations o ON o.id = h.organisation_id AND o.region = (SELECT region FROM organisations WHERE id = p.organisation_id)
  JOIN people q ON q.id = h.person_id AND q.active
  WHERE p.person_id = $1 AND p.valid_from <= $2::date AND (p.valid_until IS NULL OR p.valid_until >= $2::date)
    AND h.valid_from <= $2::date AND (h.valid_until IS NULL OR h.valid_until >= $2::date)
  GROUP BY q.id, q.name ORDER BY bool_or(h.organisation_id = p.organisation_id) DESC, q.name, q.id LIMIT 200`;

/** Who could act for a person who is away from an instant to another, by the posts of the day (YYYY-MM-DD); those of the same organisation first. */
export async function listDeputyCandidates(
  store: Store,
  { personId, on, from, until }: { readonly personId: PersonId; readonly on: string; readonly from: Date; readonly until: Date },
): Promise<readonly DeputyCandidate[]> {
  const values = [personId, on, from, until];
  return (await queryStore<DeputyCandidate & Record<string, unknown>>(store, { name: 'list-deputy-candidates', text: CANDIDATES, values }))
    .rows;
}

/** Whether somebody acts for another at some time between two instants: then nobody may act for them. */
export async function isDeputyThen(
  store: Store,
  { personId, from, until }: { readonly personId: PersonId; readonly from: Date; readonly until: Date },
): Promise<boolean> {
  const text = 'SELECT 1 FROM deputies WHERE deputy_id = $1 AND revoked_at IS NULL AND begins_at < $3 AND ends_at > $2 LIMIT 1';
  return (await queryStore(store, { name: 'is-deputy-then', text, values: [personId, from, until] })).rowCount === 1;
}
