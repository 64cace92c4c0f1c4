import { postName } from '../inbox/post-name';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorInCase, canReadCase, counterpartsOf, isParty, POSTS, permissionsOf } from '#access';
import { type CaseView, findCase, findTask, listAssignable, listOrganisations, type TaskView } from '#store';
import { type GivingVerb, judge, judgeAssignee, type TaskFacts } from '#tasks';
import { type TaskId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type ProblemCode, PROBLEMS } from '../../problem/problems';
import { factsOf } from '../inbox/task-facts';
import { type TaskCandidateDto, type TaskCandidatesDto, type TaskCandidatesQueryDto, type ChoosingVerb } from './candidates.dto';

const PAGE = 20;

/** What decides whether somebody may be chosen. */
interface Choice {
  readonly verb: ChoosingVerb;
  readonly asker: Actor;
  readonly facts: TaskFacts;
  readonly task: TaskView;
  readonly found: CaseView;
}

@Injectable()
export class CandidatesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** For whoever may use the verb now: whom it may be used with, and of the others of the same offices why not. */
  async list(actor: Actor, id: TaskId, { verb, name = '', after }: TaskCandidatesQueryDto): Promise<TaskCandidatesDto> {
    const { store, cursors, cases, wall } = this.parts;
    const [found, task] = await Promise.all([findCase(store, id.caseId), findTask(store, id.caseId, id.no)]);
    if (found === undefined || task === undefined || !canReadCase(actor, found.scope)) throw new ProblemError('unknown-task');
    const asker = actorInCase(actor, found.scope);
    const facts = factsOf(task, await cases.businessNow(wall()));
    const judgement = judge(verb, facts, asker);
    if (!judgement.ok) throw new ProblemError(judgement.code);
    const cursor = `candidates|${id.caseId}.${String(id.no)}|${verb}|${name}`;
    const people = await listAssignable(store, {
      offices: OFFICES[verb](facts),
      name: name.trim(),
      after: after === undefined ? undefined : keyOf(cursors.read(cursor, after)),
      limit: PAGE + 1,
      at: wall(),
    });
    const page = people.slice(0, PAGE);
    const last = people.length > PAGE ? page.at(-1) : undefined;
    const names = await this.organisationNames(page);
    return {
      people: page.map((person) => candidateDto(person, { verb, asker, facts, task, found }, names)),
      ...(last === undefined ? {} : { next: cursors.write(cursor, [last.name, last.personId]) }),
    };
  }

  private async organisationNames(people: readonly Actor[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(people.flatMap(({ postings }) => postings.map(({ organisationId }) => organisationId)));
    const found = await listOrganisations(this.parts.store, [...ids]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

const READING = Object.keys(POSTS).filter((post) => permissionsOf(post).includes('read-cases'));

/** Where those are who could be chosen: in the posts that the task is offered to, for a signature also in those that handle such cases. */
const OFFICES = {
  assign: ({ offeredTo }) => offeredTo,
  delegate: ({ offeredTo }) => offeredTo,
  transfer: ({ offeredTo }) => offeredTo,
  except: ({ offeredTo }) => offeredTo,
  'add-signers': ({ offeredTo, places }) => [
    ...offeredTo,
    ...places.flatMap((organisationId) => READING.map((post) => ({ post, organisationId }))),
  ],
  copy: () => 'anywhere',
} as const satisfies Record<ChoosingVerb, (facts: TaskFacts) => Parameters<typeof listAssignable>[1]['offices']>;

function candidateDto(person: Actor, choice: Choice, organisations: ReadonlyMap<string, string>): TaskCandidateDto {
  const code = refusalOf(person, choice);
  return {
    personId: person.personId,
    name: person.name,
    posts: person.postings.map(({ post, organisationId }) => `${organisations.get(organisationId) ?? ''} ${postName(post)}`.trim()),
    ...(code === undefined ? {} : { whyNot: { code, zh: PROBLEMS[code].zh, en: PROBLEMS[code].en } }),
  };
}

function refusalOf(person: Actor, choice: Choice): ProblemCode | undefined {
  const { verb, found } = choice;
  if (verb === 'copy') return isParty(person, found) ? 'not-permitted' : undefined;
  return verb === 'except' ? refusalOfException(person, choice) : refusalOfGiving(person, verb, choice);
}

function refusalOfGiving(person: Actor, verb: GivingVerb, { facts, task }: Choice): ProblemCode | undefined {
  if (verb === 'add-signers' && person.personId === task.delegatorId) return 'separated';
  const judgement = judgeAssignee(verb, facts, person);
  return judgement.ok ? undefined : judgement.code;
}

/** Never for oneself or one's deputy, never for a party, and only for whom separation keeps from it. */
function refusalOfException({ personId }: Actor, { asker, facts }: Choice): ProblemCode | undefined {
  const profits = [asker.personId, ...counterpartsOf(asker, facts.processId), ...facts.applicantIds, ...facts.recused];
  if (profits.includes(personId)) return 'not-permitted';
  return facts.excluded.includes(personId) ? undefined : 'nothing-to-except';
}

function keyOf(value: unknown): { readonly name: string; readonly id: string } {
  const [name, id]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof name !== 'string' || typeof id !== 'string') throw new ProblemError('invalid-cursor');
  return { name, id };
}
