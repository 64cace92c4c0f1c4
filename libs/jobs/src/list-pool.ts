import { type OrganisationId } from '#contract';
import { listHolders, type Store } from '#store';
import { type JobServices } from './job';

/** The pool of a panel, from the posts that people hold in an organisation and below it. */
export function createListPool(store: Store): JobServices['listPool'] {
  return async (place, at) =>
    (await listHolders(store, place, at)).map(({ personId, postings }) => ({ personId, organisations: organisationsOf(postings) }));
}

function organisationsOf(postings: readonly { readonly organisationPath: readonly OrganisationId[] }[]): readonly OrganisationId[] {
  return [...new Set(postings.flatMap(({ organisationPath }) => organisationPath))];
}
