import { type Transaction } from '../connection/statement';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const OWNED = {
  name: 'count-documents-of',
  text: 'SELECT count(*)::int AS owned FROM documents WHERE id = ANY ($1::uuid[]) AND uploaded_by = $2 AND (case_id IS NULL OR case_id = $3)',
};

/** Whether each of these documents was uploaded by this person and belongs to no other case. */
export async function hasDocuments(
  transaction: Transaction,
  given: { readonly ids: readonly string[]; readonly uploadedBy: string; readonly caseId?: string },
): Promise<boolean> {
  const ids = [...new Set(given.ids)];
  if (ids.length === 0) return true;
  if (!ids.every((id) => UUID.test(id))) return false;
  const result = await transaction.query<{ owned: number }>({ ...OWNED, values: [ids, given.uploadedBy, given.caseId ?? null] });
  return result.rows[0]?.owned === ids.length;
}
