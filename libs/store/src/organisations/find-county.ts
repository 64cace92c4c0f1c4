import { type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** The bureau of a region: its organisation of kind `county`, the first by id where there are several. */
export async function findCounty(store: Store, region: string): Promise<{ readonly id: OrganisationId } | undefined> {
  const text = `SELECT id FROM organisations WHERE kind = 'county' AND region = $1 ORDER BY id LIMIT 1`;
  const { rows } = await queryStore<{ id: OrganisationId }>(store, { name: 'find-county', text, values: [region] });
  return rows[0];
}
