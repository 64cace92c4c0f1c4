import { Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { type CommandId, derivedCommandId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { TaskIdPipe } from '../../http/id-pipe';
import { inLanes } from '../../http/in-lanes';
import { ProblemError } from '../../problem/problem-error';
import { problemBody } from '../../problem/problem-body';
import { problemOf } from '../../problem/problem-of';
import { type BULK_VERBS, type BulkResultDto, type BulkResultsDto } from './bulk-tasks.dto';
import { type OutcomeDto } from './task-commands.dto';
import { type TaskCommand, TaskCommandsService } from './task-commands.service';
import { type CopyRecipientDto } from './task-hands.dto';
import { TaskHandsService } from './task-hands.service';

const taskIdPipe = new TaskIdPipe();

/** What is done to each of the tasks. */
export interface BulkCommand {
  readonly verb: (typeof BULK_VERBS)[number];
  readonly tasks: readonly string[];
  readonly personId?: PersonId;
  readonly data?: JsonObject;
  readonly answers?: readonly { readonly task: string; readonly data: JsonObject }[];
  readonly to?: readonly CopyRecipientDto[];
}

/** One verb for many tasks, each judged and done by itself. */
@Injectable()
export class BulkTasksService {
  constructor(
    private readonly commands: TaskCommandsService,
    private readonly hands: TaskHandsService,
  ) {}

  async run(actor: Actor, id: CommandId, bulk: BulkCommand): Promise<BulkResultsDto> {
    return { results: await inLanes(bulk.tasks, (task) => this.one(actor, id, { bulk, task })) };
  }

  /** A key of its own for each task: repeated after a lost answer, what was done gives its outcome again and the rest is done. */
  private async one(
    actor: Actor,
    id: CommandId,
    { bulk, task }: { readonly bulk: BulkCommand; readonly task: string },
  ): Promise<BulkResultDto> {
    try {
      const parsed = taskIdPipe.transform(task);
      const own = { task: parsed, actor, id: derivedCommandId(`${id}.${String(parsed.no)}`) };
      return {
        task,
        outcome: await this.give(own, { ...bulk, data: bulk.answers?.find((answer) => answer.task === task)?.data ?? bulk.data }),
      };
    } catch (error) {
      const problem = problemOf(error);
      // A fault of our own fails the request, so that it is logged; its tasks can be sent again.
      if (problem.code === 'internal') throw error;
      return { task, problem: problemBody(problem) };
    }
  }

  private give(command: TaskCommand, { verb, personId, data = {}, to = [] }: Omit<BulkCommand, 'answers'>): Promise<OutcomeDto> {
    switch (verb) {
      case 'claim':
        return this.commands.claim(command);
      case 'assign':
        if (personId === undefined) throw new ProblemError('unknown-person');
        return this.commands.assign(command, personId);
      case 'reoffer':
        return this.commands.reoffer(command);
      case 'urge':
        return this.commands.urge(command);
      case 'copy':
        return this.hands.copy(command, { to });
      case 'complete':
        return this.commands.complete(command, data);
    }
  }
}
