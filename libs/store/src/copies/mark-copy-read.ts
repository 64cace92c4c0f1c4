import { type Actor } from '#access';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Marks a copy as read by the actor, for good; false where there is no such copy for the actor. */
export async function markCopyRead(
  store: Store,
  { personId, postings }: Actor,
  { id, at }: { readonly id: number; readonly at: Date },
): Promise<boolean> {
  const text = `WITH mine AS (
      SELECT id FROM copies WHERE id = $1 AND (person_id = $2
        OR EXISTS (SELECT FROM unnest($3::text[], $4::text[]) AS held (organisation_id, post)
          WHERE held.organisation_id = copies.organisation_id AND held.post = copies.post))),
    marked AS (INSERT INTO copy_reads (copy_id, person_id, read_at) SELECT id, $2, $5 FROM mine ON CONFLICT (person_id, copy_id) DO NOTHING)
    SELECT id FROM mine`;
  const values = [id, personId, postings.map(({ organisationId }) => organisationId), postings.map(({ post }) => post), at];
  const { rows } = await queryStore(store, { name: 'mark-copy-read', text, values });
  return rows.length > 0;
}
