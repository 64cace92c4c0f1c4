import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';
import { type HeadContent, openHead } from './public-content';

/** A publicity as everybody may read it: of one case, or a list of thousands; `advance` masked it. */
export interface PublicityView extends HeadContent {
  readonly id: string;
  readonly region: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly list?: string | undefined;
  readonly openedAt: Date;
  /** When the last of its entries ends; undefined while a term has not begun. */
  readonly closesAt?: Date | undefined;
  readonly entries: number;
  /** Of these, under inquiry after an objection. */
  readonly suspended: number;
}

/** The last publicity of a page. */
export type PublicityKey = Pick<PublicityView, 'openedAt' | 'id'>;

/** Which publicities: those of a region, of one office or one list in it; what is public at `now`. */
export interface PublicitySearch {
  readonly region: string;
  readonly organisationId?: string | undefined;
  readonly list?: string | undefined;
  /** The one that this case is public in. */
  readonly caseNumber?: string | undefined;
  readonly now: Date;
  readonly after?: PublicityKey | undefined;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly region: string;
  readonly organisation_id: string;
  readonly organisation_name: string | null;
  readonly list: string | null;
  readonly content: Buffer | null;
  readonly opened_at: Date;
  readonly closes_at: Date | null;
  readonly endless: boolean;
  readonly entries: number;
  readonly suspended: number;
  readonly case_id: string;
  readonly entry_content: Buffer;
}

// One past its end is not shown even before it is taken down: `shown_until` decides, at the instant of the reading ($1).
const SHOWN = 'e.publicity_id = p.id AND e.opened_at <= $1 AND e.shown_until > $1';
const SELECT = `SELECT p.id, p.region, p.organisation_id, o.name AS organisation_name, p.list, p.content, p.opened_at, shown.*, one.*
  FROM publicities p
  CROSS JOIN LATERAL (SELECT count(*)::int AS entries, (count(*) FILTER (WHERE e.ended_by = 'objection'))::int AS suspended,
      max(e.closes_at) AS closes_at, coalesce(bool_or(e.closes_at IS NULL), false) AS endless
    FROM publicity_entries e WHERE ${SHOWN}) shown
  CROSS JOIN LATERAL (SELECT e.case_id, e.content AS entry_content FROM publicity_entries e WHERE ${SHOWN} LIMIT 1) one
  LEFT JOIN organisations o ON o.id = p.organisation_id`;

/** The public list: latest first, in pages; whatever nobody may read any more at `now` is not there. */
export async function listPublicities(store: Store, search: PublicitySearch): Promise<readonly PublicityView[]> {
  const { rows } = await queryStore<Row>(store, listStatement(search));
  return rows.map((row) => toView(store, row));
}

/** The statement behind the list, for the test of its plan. */
export function listStatement({ region, organisationId, list, caseNumber, now, after, limit }: PublicitySearch) {
  const text = `${SELECT}
    WHERE p.region = $2 AND p.ended_at IS NULL AND (p.opened_at, p.id) < ($3::timestamptz, $4::uuid)
      AND ($5::text IS NULL OR p.organisation_id = $5) AND ($6::text IS NULL OR p.list = $6)
      AND ($7::text IS NULL OR EXISTS (SELECT FROM publicity_entries e WHERE ${SHOWN} AND e.case_number = $7))
    ORDER BY p.opened_at DESC, p.id DESC LIMIT $8`;
  const key = [after?.openedAt ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  return { name: 'list-publicities', text, values: [now, region, ...key, organisationId ?? null, list ?? null, caseNumber ?? null, limit] };
}

/** One publicity, if anything of it is public at `now`. */
export async function findPublicity(store: Store, id: string, now: Date): Promise<PublicityView | undefined> {
  const { rows } = await queryStore<Row>(store, { name: 'find-publicity', text: `${SELECT} WHERE p.id = $2`, values: [now, id] });
  return rows.map((row) => toView(store, row))[0];
}

const toView = (store: Store, row: Row): PublicityView => ({
  ...openHead(store, { id: row.id, content: row.content, caseId: row.case_id, entry: row.entry_content }),
  id: row.id,
  region: row.region,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name ?? '',
  list: row.list ?? undefined,
  openedAt: row.opened_at,
  closesAt: row.endless ? undefined : instant(row.closes_at),
  entries: row.entries,
  suspended: row.suspended,
});
