import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Ends a delegation at once and for good; one that was revoked before stays as it was. */
export async function revokeDeputy(
  store: Store,
  { id, by, at }: { readonly id: string; readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const text = 'UPDATE deputies SET revoked_by = $2, revoked_at = $3 WHERE id = $1 AND revoked_at IS NULL';
  await queryStore(store, { name: 'revoke-deputy', text, values: [id, by, at] });
}
