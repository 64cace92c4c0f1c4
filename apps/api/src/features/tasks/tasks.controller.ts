import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { AssignDto, CompleteDto, OutcomeDto } from './task-commands.dto';
import { TaskCommandsService } from './task-commands.service';
import { TaskDto } from './task.dto';
import { TasksService } from './tasks.service';

const taskIdPipe = new TaskIdPipe();
const HIDDEN = ['unknown-task', 'not-signed-in', 'session-expired'] as const;
const REFUSALS = [...HIDDEN, 'task-closed', 'not-permitted'] as const;

@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly service: TasksService,
    private readonly commands: TaskCommandsService,
  ) {}

  @Get(':id')
  @Operation({ summary: 'A task with its form, what was handed in before, and what you may do', answers: TaskDto, problems: HIDDEN })
  read(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId): Promise<TaskDto> {
    return this.service.read(actor, task);
  }

  @Post(':id/claim')
  @Operation({
    summary: 'Take the task (领取); the loser of a race is told who has it',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'already-claimed', 'separated'],
  })
  claim(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.commands.claim({ task, actor, id });
  }

  @Post(':id/release')
  @Operation({ summary: 'Give the task back', answers: OutcomeDto, command: true, problems: [...REFUSALS, 'not-yours'] })
  release(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.commands.release({ task, actor, id });
  }

  @Post(':id/assign')
  @Operation({
    summary: 'Give the task to a candidate (改派)',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'unknown-person', 'separated', 'fields-invalid'],
  })
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() { personId }: AssignDto,
  ): Promise<OutcomeDto> {
    return this.commands.assign({ task, actor, id }, personId);
  }

  @Post(':id/complete')
  @Operation({
    summary: 'Hand in the form; a candidate of a free task claims it by that',
    answers: OutcomeDto,
    command: true,
    problems: [
      ...REFUSALS,
      ...(['not-yours', 'already-claimed', 'separated', 'fields-invalid', 'form-invalid', 'evaluation-failed', 'no-flow-taken'] as const),
      'unpublished-year',
    ],
  })
  complete(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() { data }: CompleteDto,
  ): Promise<OutcomeDto> {
    return this.commands.complete({ task, actor, id }, data);
  }
}
