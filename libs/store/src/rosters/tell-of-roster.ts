import { type IdentityTag, type OrganisationId, type TagChangeKind } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { tellCases } from '../identity-tags/tell-cases';
import { type Roster } from './roster';

interface Row {
  readonly no: number;
  readonly hash: Buffer;
  /** None for a tag that ends before it ever held. */
  readonly tag: IdentityTag | null;
  readonly fate: TagChangeKind;
  readonly source: OrganisationId;
  readonly valid_from: string;
  readonly valid_until: string | null;
}

/** What holds now (or did last) of each changed row, from where telling was left. */
const NEXT = {
  name: 'next-to-tell',
  text: `SELECT r.no, r.identity_number_hash AS hash, t.tag, r.fate, t.organisation_id AS source, t.valid_from::text, t.valid_until::text
    FROM (SELECT * FROM roster_rows WHERE roster_id = $1 AND fate IN ('added', 'changed', 'left')
        AND no > (SELECT told_to FROM rosters WHERE id = $1) ORDER BY no LIMIT $2) r
      LEFT JOIN identity_tags t ON t.identity_number_hash = r.identity_number_hash AND t.roster_id = $1 ORDER BY r.no, t.id`,
};

const MOVE = {
  name: 'move-told',
  text: `UPDATE rosters SET told_to = $2, told_cases = told_cases + $3, state = CASE WHEN $4 THEN 'done' ELSE state END, changed_at = $5
    WHERE id = $1 AND state = 'telling'`,
};

/**
 * Tells the open cases that the next `limit` changed rows concern; a page and its place are kept together, so that no case is told twice. Returns how many
 * cases were told, and whether rows are left.
 */
export async function tellOfRoster(
  store: Store,
  { id, region }: Roster,
  { limit, at }: { readonly limit: number; readonly at: Date },
): Promise<{ readonly told: number; readonly more: boolean }> {
  return inTransaction(store, async (transaction) => {
    await transaction.query({ name: 'lock-roster', text: 'SELECT FROM rosters WHERE id = $1 FOR UPDATE', values: [id] });
    const { rows } = await transaction.query<Row>({ ...NEXT, values: [id, limit] });
    // A class that was changed makes two: the one that ended, and the one that holds.
    const changes = rows.flatMap(({ hash, tag, fate, source, valid_from, valid_until }) =>
      tag === null ? [] : [{ hash, tag, source, change: fate, from: valid_from, until: valid_until ?? undefined }],
    );
    const told = await tellCases(store, transaction, { changes, region, at });
    const last = rows.at(-1)?.no;
    transaction.defer({ ...MOVE, values: [id, last ?? 0, told, last === undefined, at] });
    return { told, more: last !== undefined };
  });
}
