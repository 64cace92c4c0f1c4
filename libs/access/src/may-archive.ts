import { isParty } from './acts-for';
import { type Actor } from './actor';
import { actorInCase } from './actor-in-case';
import { canReadCase, type CaseScope } from './can-read-case';
import { hasPermission } from './has-permission';

/** Whether the actor may have the archive package of a case, which holds everything in clear: by a post that reaches it, never of the own case. */
export const mayArchive = (actor: Actor, scope: CaseScope): boolean =>
  canReadCase(actor, scope) && !isParty(actor, scope) && hasPermission(actorInCase(actor, scope), 'export-archive');
