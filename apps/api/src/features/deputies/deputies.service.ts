import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, permissionsOf } from '#access';
import { type CommandId, type PersonId } from '#contract';
import { type DeputyView, findActor, findDeputy, insertDeputy, listDeputies, revokeDeputy, type Store } from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type DeputiesDto, type DeputyDto, type RecordDeputyDto, type RecordedDeputyDto } from './deputies.dto';

const LIMIT = 200;
const DAY_MS = 86_400_000;

/** Where somebody is looked for, and the problem where nobody is found. */
interface Sought {
  readonly store?: Store;
  readonly otherwise?: 'unknown-person' | 'unknown-deputy';
}

/** Who acts for whom during leave: recorded by the absent one or a supervisor, revoked at once, never deleted. */
@Injectable()
export class DeputiesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async record(actor: Actor, id: CommandId, request: RecordDeputyDto): Promise<RecordedDeputyDto> {
    return once(this.parts, { actor, id, body: `deputy ${JSON.stringify(request)}` }, async ({ store }) => {
      const deputy = await this.checked(store, actor, request);
      if (!(await insertDeputy(store, deputy))) throw new ProblemError('deputy-chain');
      return { id: deputy.id };
    });
  }

  async list(actor: Actor, personId: PersonId = actor.personId): Promise<DeputiesDto> {
    await this.personFor(actor, personId);
    const rows = await listDeputies(this.parts.store, { personId: personId, after: this.parts.wall(), limit: LIMIT });
    return { deputies: rows.map(deputyDto) };
  }

  /** By either of the two, or by whoever could have recorded it. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { store, wall } = this.parts;
    const found = await findDeputy(store, id);
    if (found === undefined) throw new ProblemError('unknown-deputy');
    if (found.deputyId !== actor.personId) await this.personFor(actor, found.personId, { otherwise: 'unknown-deputy' });
    await revokeDeputy(store, { id, by: actor.personId, at: wall() });
  }

  private async checked(
    store: Store,
    actor: Actor,
    { personId = actor.personId, deputyId, from, until, processes = [], posts = [], reason }: RecordDeputyDto,
  ) {
    const person = await this.personFor(actor, personId, { store });
    const deputy = await findActor(store, deputyId, this.parts.wall());
    if (deputy === undefined) throw new ProblemError('unknown-person');
    const recordedAt = this.parts.wall();
    const [beginsAt, endsAt] = [startOf(from), lastInstant(until)];
    if (!(beginsAt < endsAt) || !(endsAt > recordedAt)) throw new ProblemError('date-passed');
    if (deputy.personId === person.personId || !sharesPost(person, deputy, posts)) throw new ProblemError('unfit-deputy');
    const people = { personId: person.personId, deputyId: deputy.personId, recordedBy: actor.personId };
    return { id: randomUUID(), ...people, beginsAt, endsAt, processes, posts, reason, recordedAt };
  }

  /** Oneself, or somebody who works below a post of the actor that may record for others; anybody else does not exist here. */
  async personFor(
    actor: Actor,
    personId: PersonId,
    { store = this.parts.store, otherwise = 'unknown-person' }: Sought = {},
  ): Promise<Actor> {
    if (personId === actor.personId) return actor;
    const person = await findActor(store, personId, this.parts.wall());
    const places = actor.postings
      .filter(({ post }) => permissionsOf(post).includes('record-deputies'))
      .map(({ organisationId }) => organisationId);
    const isBelow = person?.postings.some(({ organisationPath }) => places.some((place) => organisationPath.includes(place))) ?? false;
    if (person === undefined || !isBelow) throw new ProblemError(otherwise);
    return person;
  }
}

/** Midnight in China with which the day begins. */
export const startOf = (date: string): Date => new Date(`${date}T00:00:00+08:00`);
/** Midnight in China with which the day ends. */
export const lastInstant = (date: string): Date => new Date(startOf(date).getTime() + DAY_MS);

/** Somebody acts by a post that the absent one holds, in whatever organisation. */
function sharesPost(person: Actor, deputy: Actor, posts: readonly string[]): boolean {
  const lent = person.postings.map(({ post }) => post).filter((post) => posts.length === 0 || posts.includes(post));
  return deputy.postings.some(({ post }) => lent.includes(post));
}

/** A delegation as its people and their supervisors see it. */
export const deputyDto = ({ id, beginsAt, endsAt, processes, posts, reason, revokedAt, ...view }: DeputyView): DeputyDto => ({
  id,
  person: { id: view.personId, name: view.personName },
  deputy: { id: view.deputyId, name: view.deputyName },
  beginsAt: beginsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  processes,
  posts,
  reason,
  ...(revokedAt === undefined ? {} : { revokedAt: revokedAt.toISOString() }),
});
