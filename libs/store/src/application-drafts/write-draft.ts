import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type ApplicationDraft, draftContext } from './application-draft';
import { type DraftKey } from './list-drafts';

const SAVE = {
  name: 'save-draft',
  text: `INSERT INTO application_drafts AS d (id, person_id, process_id, content, document_ids, revision, saved_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (id) DO UPDATE SET content = excluded.content, document_ids = excluded.document_ids, revision = excluded.revision,
      saved_at = excluded.saved_at, expires_at = excluded.expires_at
      WHERE d.person_id = excluded.person_id AND d.process_id = excluded.process_id AND d.revision = excluded.revision - 1
    RETURNING revision`,
};

/** Saves it as its next revision; false where another has been saved since, or the id is another writer's or process's. */
export async function saveDraft(store: Store, draft: ApplicationDraft): Promise<boolean> {
  const { id, personId, processId, content, documentIds, revision, savedAt, expiresAt } = draft;
  const sealed = encrypt(store, draftContext(draft), JSON.stringify(content));
  const values = [id, personId, processId, sealed, documentIds, revision, savedAt, expiresAt];
  return (await queryStore(store, { ...SAVE, values })).rows.length === 1;
}

/** Forgets a draft; false where the writer has none of this id. Its uploads go when uploads that no case took in go. */
export async function deleteDraft(store: Store, { id, personId }: DraftKey): Promise<boolean> {
  const text = 'DELETE FROM application_drafts WHERE id = $1 AND person_id = $2 RETURNING id';
  return (await queryStore(store, { name: 'delete-draft', text, values: [id, personId] })).rows.length === 1;
}

/** Forgets up to `limit` drafts that have expired by then; returns how many. */
export async function deleteExpiredDrafts(store: Store, now: Date, limit: number): Promise<number> {
  const text = `DELETE FROM application_drafts WHERE id IN (
      SELECT id FROM application_drafts WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`;
  return (await queryStore(store, { name: 'delete-expired-drafts', text, values: [now, limit] })).rows.length;
}
