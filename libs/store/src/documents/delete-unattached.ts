import { inTransaction } from '../connection/transaction';
import { type DocumentFolder, removeDocumentContent } from './document-content';

const FORGET = {
  name: 'delete-unattached-documents',
  text: `DELETE FROM documents WHERE id IN (
      SELECT id FROM documents WHERE case_id IS NULL AND publicity_id IS NULL AND objection_id IS NULL AND uploaded_at < $1
        AND NOT EXISTS (SELECT 1 FROM application_drafts d WHERE d.document_ids @> ARRAY[documents.id] AND d.person_id = documents.uploaded_by)
      ORDER BY uploaded_at LIMIT $2 FOR UPDATE SKIP LOCKED)
    RETURNING id`,
};

/**
 * Forgets up to `limit` uploads from before then that no case took in and no draft names, and their files; returns how many. The files go before the rows are
 * committed: what a crash leaves behind is a row, which the next call meets again, never a file that nobody knows of.
 */
export async function deleteUnattachedDocuments(
  where: DocumentFolder,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> {
  return inTransaction(where.store, async (transaction) => {
    const { rows } = await transaction.query<{ id: string }>({ ...FORGET, values: [before, limit] });
    for (const { id } of rows) await removeDocumentContent(where, id);
    return rows.length;
  });
}
