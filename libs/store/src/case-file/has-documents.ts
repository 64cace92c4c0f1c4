import { type Transaction } from '../connection/statement';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// Locked to the end of the transaction, or another case (or the cleaning up of what was never used) takes them in between.
const OWNED = {
  name: 'lock-documents-of',
  text: `SELECT FROM documents WHERE id = ANY ($1::uuid[]) AND uploaded_by = $2 AND (case_id IS NULL OR case_id = $3)
    AND publicity_id IS NULL AND objection_id IS NULL
    ORDER BY id FOR UPDATE`,
};

/**
 * Whether each of these documents was uploaded by this person and belongs to no other case, publicity or objection; it stays so to the end of the
 * transaction.
 */
export async function hasDocuments(
  transaction: Transaction,
  given: { readonly ids: readonly string[]; readonly uploadedBy: string; readonly caseId?: string },
): Promise<boolean> {
  const ids = [...new Set(given.ids)];
  if (ids.length === 0) return true;
  if (!ids.every((id) => UUID.test(id))) return false;
  const result = await transaction.query({ ...OWNED, values: [ids, given.uploadedBy, given.caseId ?? null] });
  return result.rowCount === ids.length;
}
