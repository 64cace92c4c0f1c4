import { type Actor } from '#access';
import { type OrganisationId } from '#contract';
import { findCounty, type Store } from '#store';
import { officesWith } from '../../auth/offices-with';

/** Offices whose records somebody may list: where a reading post is held and below; undefined for all of the county. */
export async function recordOffices(store: Store, actor: Actor, region: string): Promise<readonly OrganisationId[] | undefined> {
  const [county, offices] = await Promise.all([findCounty(store, region), officesWith(store, actor, 'read-cases')]);
  return county !== undefined && offices.includes(county.id) ? undefined : offices;
}
