import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type Authority } from './authority';

/** Records an authority; one of this id that is there already stays as it is. */
export async function insertAuthority(store: Store, authority: Authority): Promise<void> {
  const { id, applicantId, agentId, caseId, ground, evidence, documentId, givenAt, endsAt } = authority;
  const text = `INSERT INTO authorities (id, applicant_id, agent_id, case_id, ground, evidence, document_id, given_at, ends_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING`;
  const values = [id, applicantId, agentId, caseId ?? null, ground, evidence, documentId ?? null, givenAt, endsAt ?? null];
  await queryStore(store, { name: 'insert-authority', text, values });
}

/** The applicant stands by an authority that was only stated. */
export async function confirmAuthority(store: Store, id: string): Promise<void> {
  const text = "UPDATE authorities SET evidence = 'confirmed' WHERE id = $1 AND evidence = 'stated' AND ended_at IS NULL";
  await queryStore(store, { name: 'confirm-authority', text, values: [id] });
}

/** Ends an authority for good; one that was ended before stays as it was. */
export async function endAuthority(
  store: Store,
  { id, by, at }: { readonly id: string; readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const text = 'UPDATE authorities SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL';
  await queryStore(store, { name: 'end-authority', text, values: [id, by, at] });
}
