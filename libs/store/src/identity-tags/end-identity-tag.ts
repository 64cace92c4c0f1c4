import { type CaseId, type IdentityTag, type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { lockPerson } from './put-identity-tag';
import { tellCases } from './tell-cases';

/** A tag that a case's decision ends. */
export interface TagEnd {
  readonly hash: Buffer;
  readonly tag: IdentityTag;
  readonly source: OrganisationId;
  readonly region: string;
  readonly caseId: CaseId;
  /** The last day (YYYY-MM-DD) on which it holds. */
  readonly on: string;
  /** Business time. */
  readonly at: Date;
}

const END = {
  name: 'end-identity-tag',
  text: `WITH gone AS (
      UPDATE identity_tags SET replaced_at = $6 WHERE identity_number_hash = $1 AND tag = $2 AND organisation_id = $3 AND roster_kind IS NULL
        AND replaced_at IS NULL AND (valid_until IS NULL OR valid_until > $4) RETURNING *),
    rest AS (
      INSERT INTO identity_tags (identity_number_hash, name_hash, person, tag, valid_from, valid_until, organisation_id, case_id, listed, recorded_at)
      SELECT identity_number_hash, name_hash, person, tag, valid_from, $4, organisation_id, $5, false, $6 FROM gone WHERE valid_from <= $4)
    SELECT valid_from::text FROM gone`,
};

/**
 * Ends what this source's own decisions gave, and tells the person's other open cases; what a roster lists, only the next roster ends. Returns whether
 * anything ended: asked again, nothing does.
 */
export async function endIdentityTag(store: Store, { hash, tag, source, region, caseId, on, at }: TagEnd): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    lockPerson(transaction, hash);
    const { rows } = await transaction.query<{ valid_from: string }>({ ...END, values: [hash, tag, source, on, caseId, at] });
    const changes = rows.map((row) => ({ hash, tag, change: 'left', source, from: row.valid_from, until: on }) as const);
    await tellCases(store, transaction, { changes, region, at, except: caseId });
    return rows.length > 0;
  });
}
