import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorInCase } from '#access';
import { type Command, type RefusalCode } from '#cases';
import { type CaseId, type CommandId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { findActor } from '#store';
import { type TaskId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { refusalProblem } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { outcomeDto } from './outcome-dto';
import { type OutcomeDto } from './task-commands.dto';
import { TasksService } from './tasks.service';

/** Who asks for what under which key. */
export interface TaskCommand {
  readonly task: TaskId;
  readonly actor: Actor;
  readonly id: CommandId;
}

/** Refusals that tell that a task exists; to those who may not read its case it does not. */
const TELLING: readonly RefusalCode[] = ['task-closed', 'already-claimed', 'not-yours', 'separated', 'not-permitted'];

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

  async assign({ task, actor, id }: TaskCommand, personId: string): Promise<OutcomeDto> {
    const found = await readableCase(this.parts.store, actor, { caseId: task.caseId, otherwise: 'unknown-task' });
    const here = actorInCase(actor, found.scope);
    const assignee = await findActor(this.parts.store, personId as PersonId, this.parts.wall());
    if (assignee === undefined) throw new ProblemError('unknown-person');
    return this.advance(task, { kind: 'assign-task', id, actor: here, task: task.no, assignee });
  }

  complete({ task, actor, id }: TaskCommand, data: JsonObject): Promise<OutcomeDto> {
    return this.advance(task, { kind: 'complete-task', id, actor, task: task.no, data });
  }

  /** Whether the actor may read the case is looked up only after a refusal: whoever may do something to a task may read its case. */
  private async advance(task: TaskId, command: Extract<Command, { readonly task: number; readonly actor: Actor }>): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    const outcome = await cases.advance(task.caseId as CaseId, command, wall());
    if (outcome.ok) return outcomeDto(outcome);
    if (outcome.code === 'unknown-case') throw new ProblemError('unknown-task');
    if (TELLING.includes(outcome.code) && (await this.tasks.isHidden(command.actor, task))) throw new ProblemError('unknown-task');
    throw await refusalProblem(store, outcome);
  }
}
