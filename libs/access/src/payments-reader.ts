import { isParty } from './acts-for';
import { type Actor, type Posting } from './actor';
import { type CaseScope, reaches } from './can-read-case';
import { permissionsOf } from './posts';

/**
 * The actor with only the posts by which payments of the case may be seen: finance of the handling organisation or one above it, and posts that read the
 * case anyway; undefined where there are none. No party sees them by a post, nor whoever keeps out of it.
 */
export function paymentsReader(actor: Actor, scope: CaseScope): Actor | undefined {
  if (isParty(actor, scope) || (scope.recused ?? []).includes(actor.personId)) return undefined;
  const postings = actor.postings.filter((posting) => seesPayments(posting, scope));
  return postings.length === 0 ? undefined : { ...actor, postings };
}

function seesPayments(posting: Posting, scope: CaseScope): boolean {
  const permissions = permissionsOf(posting.post);
  if (permissions.includes('read-payments')) return scope.organisationPath.includes(posting.organisationId);
  return permissions.includes('read-cases') && reaches(posting, scope);
}
