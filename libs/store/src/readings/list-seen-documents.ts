import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** For the test of its plan. */
export const SEEN_DOCUMENTS = `SELECT fields[1] AS document, max(at) AS at FROM read_entries
  WHERE case_id = $1 AND person_id = $2 AND place = 'document' GROUP BY fields[1]`;

/** When somebody last opened each document of a case, by the document's id; what was uploaded by themselves or opened as a party is not among them. */
export async function listSeenDocuments(store: Store, caseId: CaseId, personId: PersonId): Promise<ReadonlyMap<string, Date>> {
  const statement = { name: 'list-seen-documents', text: SEEN_DOCUMENTS, values: [caseId, personId] };
  const { rows } = await queryStore<{ document: string; at: Date }>(store, statement);
  return new Map(rows.map(({ document, at }) => [document, at]));
}
