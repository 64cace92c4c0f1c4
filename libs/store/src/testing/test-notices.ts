import { type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { onlyRow } from '../row-values';
import { testCaseId } from './test-cases';

/** Puts a notice of test case 1 into the outbox, to a person or to `post@organisation`, and returns its id. */
export async function putNotice(store: Store, to: { person: PersonId } | { post: string }, channel = 'in-app'): Promise<number> {
  const [post, organisation] = 'post' in to ? to.post.split('@') : [];
  const text = `INSERT INTO outbox (case_id, seq, notice, channel, recipient_person, recipient_organisation, recipient_post, content, created_at)
    VALUES ($1, 1, 'accepted', $2, $3, $4, $5, $6, '2026-01-01Z') RETURNING id::int`;
  const content = encrypt(store, encryptionContext.outbox(testCaseId(1)), JSON.stringify({ title: '受理通知' }));
  const values = [testCaseId(1), channel, 'person' in to ? to.person : null, organisation, post, content];
  return onlyRow((await queryStore<{ id: number }>(store, { text, values })).rows).id;
}
