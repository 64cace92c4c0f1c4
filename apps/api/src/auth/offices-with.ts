import { type Actor, type Permission, permissionsOf } from '#access';
import { type OrganisationId } from '#contract';
import { listSubordinate, type Store } from '#store';

/** The organisations where the actor holds a post with this permission. */
export const postedAt = ({ postings }: Actor, permission: Permission): readonly OrganisationId[] => [
  ...new Set(postings.filter(({ post }) => permissionsOf(post).includes(permission)).map(({ organisationId }) => organisationId)),
];

/** The organisations where the actor holds a post with this permission, and all below them. */
export async function officesWith(store: Store, actor: Actor, permission: Permission): Promise<readonly OrganisationId[]> {
  const below = await Promise.all(postedAt(actor, permission).map((organisation) => listSubordinate(store, organisation)));
  return [...new Set(below.flat().map(({ id }) => id))];
}
