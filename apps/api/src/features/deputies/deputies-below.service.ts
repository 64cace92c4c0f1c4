import { postName } from '../inbox/post-name';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type DeputyKey, isDeputyThen, listBarePosts, listDeputiesBelow, listDeputyCandidates } from '#store';
import { postedAt } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type DeputiesBelowDto, type DeputyCandidatesDto, type DeputyCandidatesQueryDto } from './deputies-below.dto';
import { DeputiesService, deputyDto, lastInstant, startOf } from './deputies.service';

const PAGE = 100;
const LIST = 'deputies-below';

/** Leave in the offices of a supervisor, and who could act for whom. */
@Injectable()
export class DeputiesBelowService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly deputies: DeputiesService,
  ) {}

  async below(actor: Actor, after: string | undefined): Promise<DeputiesBelowDto> {
    const { store, wall, cursors } = this.parts;
    const key = after === undefined ? undefined : keyOf(cursors.read(LIST, after));
    const offices = postedAt(actor, 'record-deputies');
    const found = await listDeputiesBelow(store, { offices, endAfter: wall(), after: key, limit: PAGE + 1 });
    const rows = found.slice(0, PAGE);
    const ids = rows.map(({ id }) => id);
    const bare = await listBarePosts(store, ids, wall());
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    return {
      deputies: rows.map((row) => ({
        ...deputyDto(row),
        bare: bare
          .filter(({ deputyId }) => deputyId === row.id)
          .map(({ post, organisation, from, until }) => ({ postName: postName(post), organisation, from, until })),
      })),
      ...(last === undefined ? {} : { next: cursors.write(LIST, [last.beginsAt.toISOString(), last.id]) }),
    };
  }

  async candidates(actor: Actor, { personId = actor.personId, from, until }: DeputyCandidatesQueryDto): Promise<DeputyCandidatesDto> {
    const { store } = this.parts;
    await this.deputies.personFor(actor, personId);
    const period = { from: startOf(from), until: lastInstant(until) };
    const [candidates, chained] = await Promise.all([
      listDeputyCandidates(store, { personId, on: from, ...period }),
      isDeputyThen(store, { personId, ...period }),
    ]);
    return {
      chained,
      candidates: candidates.map(({ personId: id, name, posts, chained: away }) => ({
        person: { id, name },
        posts: posts.map(heldAt),
        away,
      })),
    };
  }
}

function heldAt(held: string): string {
  const [post = '', organisation = ''] = held.split('@');
  return `${postName(post)}（${organisation}）`;
}

function keyOf(json: unknown): DeputyKey {
  const [beginsAt, id]: readonly unknown[] = Array.isArray(json) ? json : [];
  if (typeof beginsAt !== 'string' || typeof id !== 'string') throw new ProblemError('invalid-cursor');
  return { beginsAt: new Date(beginsAt), id };
}
