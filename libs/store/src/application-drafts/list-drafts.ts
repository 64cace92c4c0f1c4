import { type PersonId } from '#contract';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type ApplicationDraft, draftContext } from './application-draft';

interface Row {
  readonly id: string;
  readonly person_id: PersonId;
  readonly process_id: string;
  readonly content: Buffer;
  readonly document_ids: readonly string[];
  readonly revision: number;
  readonly saved_at: Date;
  readonly expires_at: Date;
}

/** Whose draft, and which. */
export type DraftKey = Pick<ApplicationDraft, 'id' | 'personId'>;

/** The draft of this id, for its writer; undefined for everybody else and once it has expired. */
export async function findDraft(store: Store, { id, personId }: DraftKey, now: Date): Promise<ApplicationDraft | undefined> {
  const text = 'SELECT * FROM application_drafts WHERE id = $1 AND person_id = $2 AND expires_at > $3';
  const { rows } = await queryStore<Row>(store, { name: 'find-draft', text, values: [id, personId, now] });
  return rows.map((row) => toDraft(store, row))[0];
}

/** The latest drafts of a person that have not expired, the last saved first. */
export async function listDrafts(
  store: Store,
  personId: PersonId,
  limits: { readonly now: Date; readonly limit: number },
): Promise<readonly ApplicationDraft[]> {
  const text = 'SELECT * FROM application_drafts WHERE person_id = $1 AND expires_at > $2 ORDER BY saved_at DESC LIMIT $3';
  const { rows } = await queryStore<Row>(store, { name: 'list-drafts', text, values: [personId, limits.now, limits.limit] });
  return rows.map((row) => toDraft(store, row));
}

function toDraft(store: Store, row: Row): ApplicationDraft {
  const key = { id: row.id, personId: row.person_id };
  return {
    ...key,
    processId: row.process_id,
    content: decryptJson(store, draftContext(key), row.content),
    documentIds: row.document_ids,
    revision: row.revision,
    savedAt: row.saved_at,
    expiresAt: row.expires_at,
  };
}
