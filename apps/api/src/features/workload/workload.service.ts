import { postName } from '../inbox/post-name';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { asOrganisationId, type OrganisationId } from '#contract';
import {
  countLoadByPerson,
  countLoadByPost,
  listOrganisations,
  listTaskCandidates,
  listWorkload,
  type PersonLoad,
  type PostLoad,
} from '#store';
import { postedAt } from '../../auth/offices-with';
import { TaskIdPipe } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { keyFromJson, keyToJson } from '../inbox/inbox-cursor';
import { type InboxPageDto } from '../inbox/inbox.dto';
import { taskRow } from '../inbox/task-row';
import { weekOf } from './week-of';
import {
  type CandidatesDto,
  type PersonLoadDto,
  type PostLoadDto,
  type PostNameDto,
  type WorkloadDto,
  type WorkloadTasksQueryDto,
} from './workload.dto';

const PAGE = 50;
const taskIdPipe = new TaskIdPipe();

/** What the offices of a supervisor and those below them have to do. */
@Injectable()
export class WorkloadService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async load(actor: Actor): Promise<WorkloadDto> {
    const { store, cases, wall } = this.parts;
    const now = await cases.businessNow(wall());
    const query = { offices: postedAt(actor, 'assign-task'), now, ...weekOf(now) };
    const [posts, people] = await Promise.all([countLoadByPost(store, query), countLoadByPerson(store, query)]);
    const places = [...new Set(people.flatMap((each) => each.posts.map((held) => heldOf(held).organisationId)))];
    const names = new Map((await listOrganisations(store, places)).map(({ id, name }) => [id, name]));
    return { posts: posts.map((each) => postDto(each, people)), people: people.map((each) => personDto(each, names)) };
  }

  async tasks(actor: Actor, query: WorkloadTasksQueryDto): Promise<InboxPageDto> {
    const { store, cases, config, cursors, wall } = this.parts;
    const { state = 'open', person, post, organisation, after, limit = PAGE } = query;
    const list = ['workload', state, person ?? '', post ?? '', organisation ?? ''].join('|');
    const [now, calendar] = await Promise.all([cases.businessNow(wall()), cases.calendarOf(config.region, wall())]);
    const { rows, next } = await listWorkload(store, {
      offices: postedAt(actor, 'assign-task'),
      personId: person,
      held: post === undefined || organisation === undefined ? undefined : { post, organisationId: organisation },
      state,
      now,
      weekEnds: weekOf(now).weekEnds,
      after: after === undefined ? undefined : keyFromJson(cursors.read(list, after)),
      limit,
    });
    const definitions = await Promise.all(rows.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    return {
      rows: rows.flatMap((row, index) => {
        const definition = definitions[index];
        return definition === undefined ? [] : taskRow(row, actor, { definition, now, calendar });
      }),
      ...(next === undefined ? {} : { next: cursors.write(list, keyToJson(next)) }),
    };
  }

  async candidates(actor: Actor, tasks: readonly string[]): Promise<CandidatesDto> {
    const { store, cases, wall } = this.parts;
    const asked = tasks.map((task) => taskIdPipe.transform(task));
    const now = await cases.businessNow(wall());
    const found = await listTaskCandidates(store, { offices: postedAt(actor, 'assign-task'), tasks: asked, now });
    return { candidates: found.map(({ personId: id, name, ...each }) => ({ person: { id, name }, ...each })) };
  }
}

function heldOf(held: string): { readonly post: string; readonly organisationId: OrganisationId } {
  const [post = '', organisationId = ''] = held.split('@');
  return { post, organisationId: asOrganisationId(organisationId) };
}

function postDto({ organisationName, ...load }: PostLoad, people: readonly PersonLoad[]): PostLoadDto {
  const { post, organisationId } = load;
  const holders = people.filter(({ posts }) => posts.includes(`${post}@${organisationId}`));
  return {
    ...load,
    postName: postName(post),
    organisation: organisationName,
    done: holders.reduce((total, { done }) => total + done, 0),
  };
}

function personDto({ personId, name, posts, ...load }: PersonLoad, names: ReadonlyMap<OrganisationId, string>): PersonLoadDto {
  const named = (held: string): PostNameDto => {
    const { post, organisationId } = heldOf(held);
    return { post, postName: postName(post), organisationId, organisation: names.get(organisationId) ?? '' };
  };
  return { person: { id: personId, name }, posts: posts.map(named), ...load };
}
