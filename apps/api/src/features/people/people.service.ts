import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { type Actor, mayHoldBeside, permissionsOf } from '#access';
import { asPersonId, type CommandId, type PersonId } from '#contract';
import {
  type AccountView,
  administer,
  type AdministrationEntry,
  endPost,
  findAccount,
  findOrganisation,
  givePost,
  insertPerson,
  listAccounts,
  replacePassword,
  setLocked,
  type Store,
  StoreError,
  type Transaction,
} from '#store';
import { requireCounty } from '../../auth/require-county';
import { uuidOf } from '../../http/command-id';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { accountDto, dayOf } from './account-dto';
import { firstPassword } from './first-password';
import {
  type AccountDto,
  type AccountsDto,
  type EndPostDto,
  type GivePostDto,
  type InitialPasswordDto,
  type NewAccountDto,
  type PeopleQueryDto,
} from './people.dto';

const PAGE = 50;
const LIST = 'people';

/** Who asks, and under which key. */
interface Asked {
  readonly actor: Actor;
  readonly id: CommandId;
}

/** Accounts of the whole county; every change stands in the administration's trail in the same transaction. */
@Injectable()
export class PeopleService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, { search, after }: PeopleQueryDto): Promise<AccountsDto> {
    const { store, cursors, wall } = this.parts;
    await requireCounty(this.parts, actor, 'manage-people');
    const name = `${LIST}|${search ?? ''}`;
    const behind = after === undefined ? undefined : String(cursors.read(name, after));
    const found = await listAccounts(store, { search, after: behind, limit: PAGE + 1 });
    const accounts = found.slice(0, PAGE);
    const last = found.length > PAGE ? accounts.at(-1)?.username : undefined;
    const today = dayOf(wall());
    return {
      accounts: accounts.map((account) => accountDto(account, today)),
      ...(last === undefined ? {} : { next: cursors.write(name, last) }),
    };
  }

  async get(actor: Actor, id: PersonId): Promise<AccountDto> {
    await requireCounty(this.parts, actor, 'manage-people');
    return accountDto(known(await findAccount(this.parts.store, id)), dayOf(this.parts.wall()));
  }

  /** Sent again, it tells the same password. */
  async create(asked: Asked, { name, username, email }: NewAccountDto): Promise<InitialPasswordDto> {
    const id = asPersonId(uuidOf(asked.id));
    const password = firstPassword(this.parts.store, asked.id);
    const passwordHash = await hash(password);
    const entry = { kind: 'account-created', person: id, words: { name, username, email } } as const;
    await this.change(asked, entry, async (transaction, store) => {
      const person = { id, name, username, passwordHash, createdAt: this.parts.wall(), ...(email === undefined ? {} : { email }) };
      await insertPerson(store, person, transaction).catch((error: unknown) => {
        throw error instanceof StoreError && error.code === 'duplicate' ? new ProblemError('username-taken') : error;
      });
      await replacePassword(transaction, id, { passwordHash, mustChange: true });
    });
    return { id, password };
  }

  async givePost(asked: Asked, person: PersonId, { post, organisationId, from, until }: GivePostDto): Promise<AccountDto> {
    if (person === asked.actor.personId) throw new ProblemError('own-account');
    if (until !== undefined && until < from) throw new ProblemError('days-unfit');
    if ((await findOrganisation(this.parts.store, organisationId)) === undefined) throw new ProblemError('unknown-organisation');
    const detail = { post, from, ...(until === undefined ? {} : { until }) };
    await this.change(asked, { kind: 'post-given', person, organisation: organisationId, detail }, async (transaction) => {
      const { posts } = known(await findAccount(transaction, person));
      const others = posts.filter(
        (held) => (held.until === undefined || held.until >= from) && (until === undefined || held.from <= until),
      );
      if (
        !mayHoldBeside(
          post,
          others.map((held) => held.post),
        )
      )
        throw new ProblemError('posts-apart');
      await givePost(transaction, { personId: person, post, organisationId, from, until });
    });
    return this.get(asked.actor, person);
  }

  async endPost(asked: Asked, person: PersonId, { post, organisationId, until }: EndPostDto): Promise<AccountDto> {
    if (person === asked.actor.personId && permissionsOf(post).includes('manage-people')) throw new ProblemError('own-account');
    await this.change(asked, { kind: 'post-ended', person, organisation: organisationId, detail: { post, until } }, async (transaction) => {
      const { posts } = known(await findAccount(transaction, person));
      const held = posts.find((each) => each.post === post && each.organisationId === organisationId);
      if (held !== undefined && until < held.from) throw new ProblemError('days-unfit');
      if (!(await endPost(transaction, { personId: person, post, organisationId, until }))) throw new ProblemError('unknown-post');
    });
    return this.get(asked.actor, person);
  }

  async setLocked(asked: Asked, person: PersonId, locked: boolean): Promise<void> {
    if (person === asked.actor.personId) throw new ProblemError('own-account');
    await this.change(asked, { kind: locked ? 'account-locked' : 'account-unlocked', person }, async (transaction) => {
      known(await findAccount(transaction, person));
      if (!(await setLocked(transaction, person, locked))) throw new ProblemError('account-state');
    });
  }

  /** Sent again, it tells the same password. */
  async resetPassword(asked: Asked, person: PersonId): Promise<InitialPasswordDto> {
    if (person === asked.actor.personId) throw new ProblemError('own-account');
    const password = firstPassword(this.parts.store, asked.id);
    const passwordHash = await hash(password);
    await this.change(asked, { kind: 'password-reset', person }, async (transaction) => {
      if (!(await replacePassword(transaction, person, { passwordHash, mustChange: true }))) throw new ProblemError('unknown-person');
    });
    return { id: person, password };
  }

  /** Does it once; `words` are what of the request the trail does not keep. */
  private async change(
    { actor, id }: Asked,
    { words, ...act }: Omit<AdministrationEntry, 'at' | 'actor'> & { readonly words?: unknown },
    work: (transaction: Transaction, store: Store) => Promise<void>,
  ): Promise<void> {
    await requireCounty(this.parts, actor, 'manage-people');
    const entry = { ...act, at: this.parts.wall(), actor: actor.personId };
    await once(this.parts, { actor, id, body: JSON.stringify([act, words]) }, async ({ store }) => {
      await administer(store, entry, (transaction) => work(transaction, store));
      return {};
    });
  }
}

function known(account: AccountView | undefined): AccountView {
  if (account === undefined) throw new ProblemError('unknown-person');
  return account;
}
