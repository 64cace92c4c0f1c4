import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A notice as the parties of a case were told it, once whatever the channels. */
export interface ToldNotice {
  readonly notice: string;
  /** The audit entry that it belongs to. */
  readonly seq: number;
  readonly at: Date;
  /** JSON as `advance` wrote it. */
  readonly content: unknown;
}

interface Result {
  readonly notice: string;
  readonly seq: number;
  readonly created_at: Date;
  readonly content: Buffer;
}

/** What a case has told these people and this organisation by notices of these names, latest first. */
export async function listToldNotices(
  store: Store,
  caseId: CaseId,
  to: { readonly people: readonly PersonId[]; readonly organisation?: OrganisationId | undefined; readonly notices: readonly string[] },
): Promise<readonly ToldNotice[]> {
  const text = `SELECT DISTINCT ON (seq, notice) notice, seq, created_at, content FROM outbox
    WHERE case_id = $1 AND notice = ANY ($2) AND (recipient_person = ANY ($3::uuid[]) OR recipient_organisation = $4)
    ORDER BY seq DESC, notice, id`;
  const values = [caseId, to.notices, to.people, to.organisation ?? null];
  const { rows } = await queryStore<Result>(store, { name: 'list-told-notices', text, values });
  return rows.map(({ notice, seq, created_at: at, content }) => ({
    notice,
    seq,
    at,
    content: decryptJson(store, encryptionContext.outbox(caseId), content),
  }));
}
