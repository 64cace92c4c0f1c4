import { type OrganisationId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Every organisation with its name and path, from itself up to the root. */
export async function listOrganisationPaths(
  on: Store | Transaction,
): Promise<readonly { readonly id: OrganisationId; readonly name: string; readonly path: readonly OrganisationId[] }[]> {
  const text = 'SELECT id, name, path FROM organisations';
  return (await queryStore<{ id: OrganisationId; name: string; path: OrganisationId[] }>(on, { name: 'list-organisation-paths', text }))
    .rows;
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
