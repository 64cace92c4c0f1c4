import { type OrganisationId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Ids of all organisations, for a check that a task or notice goes to one that exists. */
export async function listOrganisationIds(on: Store | Transaction): Promise<readonly OrganisationId[]> {
  const result = await queryStore<{ id: OrganisationId }>(on, { name: 'list-organisation-ids', text: 'SELECT id FROM organisations' });
  return result.rows.map((row) => row.id);
}

/** The county's own organisation in a region: the one that handles what nobody else was named for. */
export async function findCountyOrganisation(store: Store, region: string): Promise<OrganisationId | undefined> {
  const result = await queryStore<{ id: OrganisationId }>(store, {
    name: 'find-county-organisation',
    text: "SELECT id FROM organisations WHERE region = $1 AND kind = 'county' ORDER BY id LIMIT 1",
    values: [region],
  });
  return result.rows[0]?.id;
}
