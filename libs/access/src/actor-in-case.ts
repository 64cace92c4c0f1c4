import { type Actor, type Posting } from './actor';
import { type CaseScope, reaches } from './can-read-case';
import { permissionsOf } from './posts';

/**
 * The actor with only the posts that count in this case: reading posts that reach it, posts that a task of it is offered to, and other
 * posts (an expert's) of whoever has or had a task of it. A post in another township, or another capacity, unmasks and assigns nothing.
 */
export function actorInCase(actor: Actor, scope: CaseScope): Actor {
  const performs = scope.performers.includes(actor.personId);
  const counts = (posting: Posting): boolean =>
    reaches(posting, scope) || (performs && !permissionsOf(posting.post).includes('read-cases'));
  return { ...actor, postings: actor.postings.filter(counts) };
}
