import { type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type EvidenceKind } from './places';
import { openHead } from './public-content';

/** Evidence of a place that is not there yet, and since when it is owed. */
export interface OwedEvidence {
  readonly publicityId: string;
  readonly no: number;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly place: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly post: string;
  readonly since: Date;
}

/** The last row of a page. */
export type OwedKey = Pick<OwedEvidence, 'publicityId' | 'no'>;

/** Whose evidence: that of posts, and all of offices and of those below them. */
export interface OwedSearch {
  readonly posts: readonly { readonly post: string; readonly organisationId: string }[];
  readonly offices: readonly string[];
  readonly now: Date;
  readonly after?: OwedKey | undefined;
  readonly limit: number;
}

interface Row {
  readonly publicity_id: string;
  readonly no: number;
  readonly place: string;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly post: string;
  readonly up: boolean;
  readonly content: Buffer | null;
  readonly case_id: string;
  readonly entry_content: Buffer;
  readonly since: Date;
}

const TEXT = `WITH RECURSIVE below AS (
    SELECT id FROM organisations WHERE id = ANY ($1::text[])
    UNION SELECT o.id FROM organisations o JOIN below ON o.parent_id = below.id)
  SELECT p.publicity_id, p.no, p.name AS place, p.organisation_id, o.name AS organisation_name, p.post, p.put_up_at IS NOT NULL AS up,
    h.content, one.case_id, one.content AS entry_content, CASE WHEN p.put_up_at IS NULL THEN h.opened_at ELSE one.until END AS since
  FROM publicity_places p JOIN publicities h ON h.id = p.publicity_id JOIN organisations o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (SELECT e.case_id, e.content, e.shown_until AS until FROM publicity_entries e
    WHERE e.publicity_id = p.publicity_id ORDER BY e.shown_until DESC LIMIT 1) one
  WHERE p.taken_down_at IS NULL AND p.post IS NOT NULL AND (p.publicity_id, p.no) > ($5::uuid, $6::int)
    AND (p.organisation_id IN (SELECT id FROM below) OR (p.organisation_id, p.post) IN (SELECT * FROM unnest($2::text[], $3::text[])))
    AND (p.put_up_at IS NULL OR one.until <= $4)
  ORDER BY p.publicity_id, p.no LIMIT $7`;

/** Evidence that is owed at `now`: of putting up from the publication on, of taking down from the end of the last entry on; in pages. */
export async function listOwedEvidence(store: Store, search: OwedSearch): Promise<readonly OwedEvidence[]> {
  const { posts, offices, now, after, limit } = search;
  const { rows } = await queryStore<Row>(store, {
    name: 'list-owed-evidence',
    text: TEXT,
    values: [
      offices,
      posts.map(({ organisationId }) => organisationId),
      posts.map(({ post }) => post),
      now,
      after?.publicityId ?? '00000000-0000-0000-0000-000000000000',
      after?.no ?? 0,
      limit,
    ],
  });
  return rows.map((row) => ({
    publicityId: row.publicity_id,
    no: row.no,
    kind: row.up ? 'taken-down' : 'put-up',
    title: openHead(store, { id: row.publicity_id, content: row.content, caseId: row.case_id, entry: row.entry_content }).title,
    place: row.place,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    post: row.post,
    since: row.since,
  }));
}
