import { type Actor, permissionsOf } from '#access';
import { type OrganisationId } from '#contract';
import { findCounty, listSubordinate, type Store } from '#store';

/** Offices whose records somebody may list: where a reading post is held and below; undefined for all of the county. */
export async function recordOffices(store: Store, { postings }: Actor, region: string): Promise<readonly OrganisationId[] | undefined> {
  const own = new Set(
    postings.filter(({ post }) => permissionsOf(post).includes('read-cases')).map(({ organisationId }) => organisationId),
  );
  const county = await findCounty(store, region);
  if (county !== undefined && own.has(county.id)) return undefined;
  const below = await Promise.all([...own].map((organisation) => listSubordinate(store, organisation)));
  return [...new Set(below.flat().map(({ id }) => id))];
}
