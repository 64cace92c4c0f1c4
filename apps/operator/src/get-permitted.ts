import { type Actor, hasPermission, type Permission } from '#access';
import { findPersonByUsername, getActor } from '#store';
import { OperatorError } from './errors';
import { type Session } from './session';

/** The person of this user name, who must hold the permission; in whose name a command is kept. */
export async function getPermitted(
  { store, cases }: Pick<Session, 'store' | 'cases'>,
  username: string,
  permission: Permission,
): Promise<Actor> {
  const person = await findPersonByUsername(store, username);
  if (person === undefined) throw new OperatorError('command-failed', `there is no account ${username}`);
  const actor = await getActor(store, person.id, await cases.businessNow(new Date()));
  if (!hasPermission(actor, permission)) throw new OperatorError('command-failed', `${username} is not permitted to do this`);
  return actor;
}
