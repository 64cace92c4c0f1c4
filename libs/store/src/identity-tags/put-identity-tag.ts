import { type CaseId, type IdentityTag, type OrganisationId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { type Validity } from './identity-tag-row';
import { sealPerson, type TaggedPerson } from './tagged-person';
import { tellCases } from './tell-cases';

/** A tag that a case's decision gives. */
export interface TagOrder extends Validity {
  readonly person: TaggedPerson;
  readonly tag: IdentityTag;
  readonly source: OrganisationId;
  readonly region: string;
  readonly caseId: CaseId;
  readonly jobNo: number;
  /** Business time. */
  readonly at: Date;
}

/** Held to the end of the transaction: two writers of one person's tags go one after the other. */
export const lockPerson = (transaction: Transaction, hash: Buffer): void => {
  transaction.defer({
    name: 'lock-tagged-person',
    text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 18))',
    values: [hash.toString('hex')],
  });
};

const FIND_DONE = { name: 'find-tag-of-job', text: 'SELECT FROM identity_tags WHERE case_id = $1 AND job_no = $2' };

/** What the same source gave before for the days from then on is replaced; the days before stay as they were. */
const PUT = {
  name: 'put-identity-tag',
  text: `WITH gone AS (
      UPDATE identity_tags SET replaced_at = $9 WHERE identity_number_hash = $1 AND tag = $4 AND organisation_id = $7 AND roster_kind IS NULL
        AND replaced_at IS NULL AND (valid_until IS NULL OR valid_until >= $5) RETURNING *),
    before AS (
      INSERT INTO identity_tags (identity_number_hash, name_hash, person, tag, valid_from, valid_until, organisation_id, case_id, listed, recorded_at)
      SELECT identity_number_hash, name_hash, person, tag, valid_from, $5::date - 1, organisation_id, case_id, false, $9 FROM gone WHERE valid_from < $5)
    INSERT INTO identity_tags (identity_number_hash, name_hash, person, tag, valid_from, valid_until, organisation_id, case_id, job_no, listed, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10, false, $9)`,
};

/** Gives a person a tag for some days and tells the person's other open cases; once for each job of a case. Returns how many cases were told. */
export async function putIdentityTag(store: Store, order: TagOrder): Promise<number> {
  const { person, tag, from, until, source, region, caseId, jobNo, at } = order;
  const { hash, nameHash, sealed } = sealPerson(store, person);
  return inTransaction(store, async (transaction) => {
    lockPerson(transaction, hash);
    const done = await transaction.query({ ...FIND_DONE, values: [caseId, jobNo] });
    if (done.rowCount !== 0) return 0;
    transaction.defer({ ...PUT, values: [hash, nameHash, sealed, tag, from, until ?? null, source, caseId, at, jobNo] });
    const change = { hash, tag, change: 'added', source, from, until } as const;
    return tellCases(store, transaction, { changes: [change], region, at, except: caseId });
  });
}
