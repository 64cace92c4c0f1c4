import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { type Deputy, deputyContext } from './deputy';

const LOCK = `SELECT id FROM people WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`;

/** A delegation at the same time in which one of the two has the other part: nobody acts for a deputy. */
const CHAIN = `SELECT 1 FROM deputies WHERE (deputy_id = $1 OR person_id = $2) AND revoked_at IS NULL AND begins_at < $4 AND ends_at > $3 LIMIT 1`;

const INSERT = `INSERT INTO deputies (id, person_id, deputy_id, begins_at, ends_at, processes, posts, reason, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Records a delegation; false, and nothing is recorded, where it would make a chain with another one. */
export async function insertDeputy(store: Store, deputy: Deputy): Promise<boolean> {
  const { id, personId, deputyId, beginsAt, endsAt, processes, posts, reason, recordedBy, recordedAt } = deputy;
  return inTransaction(store, async (transaction) => {
    await queryStore(transaction, { name: 'lock-deputies', text: LOCK, values: [personId, deputyId] });
    const chain = await queryStore(transaction, { name: 'deputy-chain', text: CHAIN, values: [personId, deputyId, beginsAt, endsAt] });
    if (chain.rows.length > 0) return false;
    const sealed = encrypt(store, deputyContext(id), reason);
    const values = [id, personId, deputyId, beginsAt, endsAt, processes, posts, sealed, recordedBy, recordedAt];
    await queryStore(transaction, { name: 'insert-deputy', text: INSERT, values });
    return true;
  });
}
