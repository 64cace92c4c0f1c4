import { type Actor } from './actor';
import { type Permission } from './permission';
import { permissionsOf } from './posts';

/** True where one of the actor's posts entitles to it, in whatever organisation. */
export function hasPermission(actor: Actor, permission: Permission): boolean {
  return actor.postings.some((posting) => permissionsOf(posting.post).includes(permission));
}
