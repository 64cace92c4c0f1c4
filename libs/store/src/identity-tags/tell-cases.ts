import { type CaseId, IDENTITY_CHANGED, type IdentityTag, type OrganisationId, type TagChangeKind } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Statement, type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { type Validity } from './identity-tag-row';

/** What a case is told: never who, since the case knows its people and asks for their tags. */
export interface TagChange extends Validity {
  readonly tag: IdentityTag;
  readonly change: TagChangeKind;
  readonly source: OrganisationId;
}

/** A change with the person it is of. */
export type PersonTagChange = TagChange & { readonly hash: Buffer };

/** Open cases that name a person in a form, or whose applicant it is; each side has its index. */
export const concernedCases = (hashes: readonly Buffer[], region: string): Statement => ({
  name: 'concerned-cases',
  text: `SELECT p.identity_number_hash AS hash, c.id AS case_id FROM case_people p JOIN cases c ON c.id = p.case_id
      WHERE p.identity_number_hash = ANY ($1::bytea[]) AND c.status = 'open' AND c.region = $2
    UNION SELECT p.identity_number_hash, c.id FROM people p JOIN cases c ON c.applicant_id = p.id
      WHERE p.identity_number_hash = ANY ($1::bytea[]) AND c.status = 'open' AND c.region = $2 ORDER BY case_id`,
  values: [hashes, region],
});

const INSERT_LETTERS = {
  name: 'insert-identity-letters',
  text: `INSERT INTO outbox (case_id, seq, notice, channel, recipient_case, lane, content, created_at)
    SELECT case_id, 0, '${IDENTITY_CHANGED}', 'case', case_id, case_id::text, content, $3 FROM unnest($1::uuid[], $2::bytea[]) AS row (case_id, content)`,
};

/**
 * Writes a letter to each open case of the region that a change concerns, but not to the one that made it; several changes make one letter.
 * Returns how many; with the transaction's commit they are on their way.
 */
export async function tellCases(
  store: Store,
  transaction: Transaction,
  told: { readonly changes: readonly PersonTagChange[]; readonly region: string; readonly at: Date; readonly except?: CaseId },
): Promise<number> {
  if (told.changes.length === 0) return 0;
  const hashes = [...new Map(told.changes.map(({ hash }) => [hash.toString('hex'), hash])).values()];
  const { rows } = await transaction.query<{ hash: Buffer; case_id: CaseId }>(concernedCases(hashes, told.region));
  const letters = new Map<CaseId, TagChange[]>();
  for (const { hash, case_id } of rows.filter((row) => row.case_id !== told.except))
    letters.set(case_id, [...(letters.get(case_id) ?? []), ...told.changes.filter((each) => each.hash.equals(hash)).map(withoutPerson)]);
  if (letters.size === 0) return 0;
  const contents = [...letters].map(([caseId, changes]) =>
    encrypt(store, encryptionContext.outbox(caseId), JSON.stringify({ kind: IDENTITY_CHANGED, changes })),
  );
  transaction.defer({ ...INSERT_LETTERS, values: [[...letters.keys()], contents, told.at] });
  return letters.size;
}

const withoutPerson = ({ tag, change, source, from, until }: PersonTagChange): TagChange => ({
  tag,
  change,
  source,
  from,
  ...(until === undefined ? {} : { until }),
});
