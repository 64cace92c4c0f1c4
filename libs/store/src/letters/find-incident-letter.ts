import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';

const FIND = {
  name: 'find-incident-letter',
  text: `SELECT b.content FROM incidents i JOIN outbox b ON b.id = i.letter_id AND b.delivered_at IS NULL
    WHERE i.case_id = $1 AND i.no = $2 AND i.resolved_at IS NULL`,
};

/** The content (JSON) of the letter that an open incident is about; undefined where it is about none. */
export async function findIncidentLetter(
  store: Store,
  transaction: Transaction,
  { caseId, no }: { readonly caseId: string; readonly no: number },
): Promise<unknown> {
  const { rows } = await transaction.query<{ content: Buffer }>({ ...FIND, values: [caseId, no] });
  return rows[0] && decryptJson(store, encryptionContext.outbox(caseId), rows[0].content);
}
