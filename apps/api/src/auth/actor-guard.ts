import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Reflector } from '@nestjs/core';
import { type Actor, hasPermission, type Permission } from '#access';
import { type Bearer, findBearer } from '#store';
import { type Parts } from '../parts';
import { ProblemError } from '../problem/problem-error';
import { type ActorRequest } from './actor-request';
import { readCredentials, tokenOfSession } from './credentials';
import { NEEDED_PERMISSION, NEW_PASSWORD_DOOR, PUBLIC_DOOR } from './door';

/** For whom the page that asks takes its reader: windows of a browser share one cookie, and another window may have signed in somebody else. */
const PERSON_HEADER = 'huiban-person';

/** Finds out who asks, in one query: a session's id is kept as an access token too, so both kinds are looked up alike. */
export class ActorGuard implements CanActivate {
  constructor(
    private readonly parts: Parts,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_DOOR, targets)) return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const { actor, mustChangePassword } = await this.findBearer(request);
    refuseForAnother(request.headers[PERSON_HEADER], actor);
    if (mustChangePassword && !this.reflector.getAllAndOverride<boolean | undefined>(NEW_PASSWORD_DOOR, targets))
      throw new ProblemError('password-change-needed');
    request.actor = actor;
    const needed = this.reflector.getAllAndOverride<Permission | undefined>(NEEDED_PERMISSION, targets);
    if (needed !== undefined && !hasPermission(actor, needed)) throw new ProblemError('not-permitted');
    return true;
  }

  private async findBearer({ headers }: ActorRequest): Promise<Bearer> {
    const { config, store, wall } = this.parts;
    const credentials = readCredentials(headers, config.sessionSecret);
    if (credentials.kind === 'none') throw new ProblemError('not-signed-in');
    const token = credentials.kind === 'token' ? credentials.token : tokenOfSession(credentials.sid);
    const bearer = await findBearer(store, token, wall());
    if (bearer === undefined) throw new ProblemError('session-expired');
    return bearer;
  }
}

/** Nothing is done or told in the name of somebody whom the page does not know of. */
function refuseForAnother(person: string | readonly string[] | undefined, { personId }: Actor): void {
  if (person !== undefined && person !== personId) throw new ProblemError('other-person');
}
