import { type OrganisationId } from '#contract';
import { listHolders, listSubordinate, type Store } from '#store';
import { inParallel } from '../in-parallel';
import { type JobServices, type PoolMember } from '../jobs/job';

const WIDTH = 4;

/** The pool of a panel, from the posts that people hold in an organisation and below it. */
export function createListPool(store: Store): JobServices['listPool'] {
  return async ({ organisationId, post }, at) => {
    const members: PoolMember[] = [];
    await inParallel(await listSubordinate(store, organisationId), WIDTH, async ({ id }) => {
      const holders = await listHolders(store, { organisationId: id, post }, at);
      members.push(...holders.map(({ personId, postings }) => ({ personId, organisations: organisationsOf(postings) })));
    });
    return members;
  };
}

function organisationsOf(postings: readonly { readonly organisationPath: readonly OrganisationId[] }[]): readonly OrganisationId[] {
  return [...new Set(postings.flatMap(({ organisationPath }) => organisationPath))];
}
