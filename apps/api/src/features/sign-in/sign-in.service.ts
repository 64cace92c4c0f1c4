import { postName } from '../inbox/post-name';
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, PERMISSIONS, hasPermission } from '#access';
import { type PersonId } from '#contract';
import { deleteAccessToken, findAccount, findActor, findPersonByUsername, insertAccessToken, listOrganisations, type Store } from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type MeDto } from './sign-in.dto';
import { isPassword } from './password';

interface Attempt {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

@Injectable()
export class SignInService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** The person with this name and password; `sign-in-refused` for all that is wrong, `too-many-requests` after many tries. */
  async check({ username, password, address }: Attempt): Promise<Actor> {
    const { store, limits, wall } = this.parts;
    const tries = [
      ['sign-in-address', address],
      ['sign-in-pair', `${username}|${address}`],
      ['sign-in-username', username],
    ] as const;
    for (const [limited, key] of tries) await limits.take(limited, key);
    const account = await findPersonByUsername(store, username);
    const right = await isPassword(account?.passwordHash, password);
    const actor = right && account !== undefined ? await findActor(store, account.id, wall()) : undefined;
    if (actor === undefined) throw new ProblemError('sign-in-refused');
    await Promise.all(tries.map(([limited, key]) => limits.giveBack(limited, key)));
    return actor;
  }

  /** Lets this token (or session id) act for the person from now on. */
  async admit(personId: PersonId, token: string, ms: number, store: Store = this.parts.store): Promise<Date> {
    const expiresAt = new Date(this.parts.wall().getTime() + ms);
    await insertAccessToken(store, { token, personId, expiresAt });
    return expiresAt;
  }

  createToken(): string {
    return randomBytes(32).toString('base64url');
  }

  async dismiss(token: string): Promise<void> {
    await deleteAccessToken(this.parts.store, token);
  }

  async describe(actor: Actor): Promise<MeDto> {
    const { store } = this.parts;
    const offices = actor.postings.map(({ organisationId }) => organisationId);
    const [organisations, account] = await Promise.all([listOrganisations(store, offices), findAccount(store, actor.personId)]);
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return {
      personId: actor.personId,
      name: actor.name,
      postings: actor.postings.map(({ post, organisationId }) => ({
        post,
        postName: postName(post),
        organisationId,
        organisationName: names.get(organisationId) ?? organisationId,
      })),
      permissions: PERMISSIONS.filter((permission) => hasPermission(actor, permission)),
      mustChangePassword: account?.mustChangePassword ?? false,
    };
  }
}
