import { type Actor, permissionsOf } from '#access';
import { type OrganisationId } from '#contract';
import { findCounty, type Store } from '#store';

/** Whose rosters somebody may send, see and confirm: those of these organisations, or of all for the county's own staff. */
export type RosterReach = 'all' | readonly OrganisationId[];

/** A post at the county reaches every kind, one at a department that department's own. */
export async function rosterReach(store: Store, { postings }: Actor, region: string): Promise<RosterReach> {
  const county = await findCounty(store, region);
  const own = postings.filter(({ post }) => permissionsOf(post).includes('send-roster')).map(({ organisationId }) => organisationId);
  return county !== undefined && own.includes(county.id) ? 'all' : own;
}

/** Whether an organisation's rosters are within reach. */
export const reachesOrganisation = (reach: RosterReach, organisation: OrganisationId): boolean =>
  reach === 'all' || reach.includes(organisation);
