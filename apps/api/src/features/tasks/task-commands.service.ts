import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorInCase } from '#access';
import { type Command, folderWord, type RefusalCode } from '#cases';
import { type CommandId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { findActor, findCase } from '#store';
import { type TaskId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { refusalProblem } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { outcomeDto } from './outcome-dto';
import { type HoldDto, type OutcomeDto, type PassDto, type SendBackDto, type TakeBackDto } from './task-commands.dto';
import { TasksService } from './tasks.service';

/** Who asks for what under which key. */
export interface TaskCommand {
  readonly task: TaskId;
  readonly actor: Actor;
  readonly id: CommandId;
}

/** Refusals that tell that a task exists; to those who may not read its case it does not. */
const TELLING: readonly RefusalCode[] = [
  'task-closed',
  'already-claimed',
  'not-yours',
  'separated',
  'not-permitted',
  'urged-lately',
  'task-held',
  'task-waits',
  'date-passed',
  'supplemented-before',
  'no-applicant',
  'nothing-to-except',
  'unknown-organisation',
];

type OnTask = Extract<Command, { readonly task: number; readonly actor: Actor }>;

@Injectable()
export class TaskCommandsService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly tasks: TasksService,
  ) {}

  claim({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'claim-task', id, actor, task: task.no });
  }

  release({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'release-task', id, actor, task: task.no });
  }

  /** Whoever may read the case, so that is looked up first; a party urges what it may not see in detail. */
  async urge({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    await readableCase(this.parts.store, actor, { caseId: task.caseId, otherwise: 'unknown-task' });
    return this.advance(task, { kind: 'urge-task', id, actor, task: task.no });
  }

  async assign({ task, actor, id }: TaskCommand, personId: PersonId): Promise<OutcomeDto> {
    const here = await this.actorHere({ task, actor });
    return this.advance(task, { kind: 'assign-task', id, actor: here, task: task.no, assignee: await this.person(personId) }, actor);
  }

  /** Takes the task from whoever has it and offers it to its candidates again. */
  async reoffer({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'reoffer-task', id, actor: await this.actorHere({ task, actor }), task: task.no }, actor);
  }

  /** The owner gives the task away, for good (`transfer`) or to be done on the owner's behalf (`delegate`). */
  async pass(verb: 'delegate' | 'transfer', { task, actor, id }: TaskCommand, { personId, reason }: PassDto): Promise<OutcomeDto> {
    await readableCase(this.parts.store, actor, { caseId: task.caseId, otherwise: 'unknown-task' });
    return this.advance(task, { kind: `${verb}-task`, id, actor, task: task.no, assignee: await this.person(personId), reason });
  }

  sendBack({ task, actor, id }: TaskCommand, { to, secondPass, reason }: SendBackDto): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'send-back-task', id, actor, task: task.no, to, secondPass, reason });
  }

  takeBack({ task, actor, id }: TaskCommand, { reason }: TakeBackDto): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'take-back-task', id, actor, task: task.no, reason });
  }

  return({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'return-task', id, actor, task: task.no });
  }

  hold({ task, actor, id }: TaskCommand, { until, reason }: HoldDto): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'hold-task', id, actor, task: task.no, until, reason });
  }

  resume({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'resume-task', id, actor, task: task.no });
  }

  complete({ task, actor, id }: TaskCommand, data: JsonObject): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'complete-task', id, actor, task: task.no, data });
  }

  /** The actor with the posts that count in the task's case, which the actor must be able to read. */
  async actorHere({ task, actor }: Pick<TaskCommand, 'task' | 'actor'>): Promise<Actor> {
    const { scope } = await readableCase(this.parts.store, actor, { caseId: task.caseId, otherwise: 'unknown-task' });
    return actorInCase(actor, scope);
  }

  /** Somebody who is to get something; `unknown-person` where there is no such active account. */
  async person(personId: PersonId): Promise<Actor> {
    const found = await findActor(this.parts.store, personId, this.parts.wall());
    if (found === undefined) throw new ProblemError('unknown-person');
    return found;
  }

  /** What was chosen in the reader's language, as the folder has it: the parties are told so. */
  async folderWords({ caseId }: TaskId): Promise<(word: string) => string> {
    const { store, cases } = this.parts;
    const found = await findCase(store, caseId);
    const definition = found && (await cases.findDefinition(found.definitionHash));
    return (word) => (definition === undefined ? word : folderWord(definition, word));
  }

  /** Whether the actor (or the asker, where the actor counts with fewer posts) may read the case is looked up only after a refusal: whoever may do something to a task may read its case. */
  async advance(task: TaskId, command: OnTask, asker: Actor = command.actor): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    const outcome = await cases.advance(task.caseId, command, wall());
    if (outcome.ok) return outcomeDto(outcome);
    if (outcome.code === 'unknown-case') throw new ProblemError('unknown-task');
    if (TELLING.includes(outcome.code) && (await this.tasks.isHidden(asker, task))) throw new ProblemError('unknown-task');
    throw await refusalProblem(store, outcome);
  }
}
