import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { AssignDto, CompleteDto, HoldDto, OutcomeDto, PassDto, SendBackDto, TakeBackDto } from './task-commands.dto';
import { TaskCommandsService } from './task-commands.service';
import { TaskDto } from './task.dto';
import { TasksService } from './tasks.service';

const taskIdPipe = new TaskIdPipe();
const HIDDEN = ['unknown-task', 'not-signed-in', 'session-expired'] as const;
const REFUSALS = [...HIDDEN, 'task-closed', 'not-permitted'] as const;
const ASSIGNEE = ['assignee-separated', 'assignee-unfit'] as const;

const RETURN_REFUSALS = ['never-passed', 'other-branch', 'other-instance', 'scope-closed', 'still-open', 'left-the-house'] as const;

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
    problems: [...REFUSALS, 'unknown-person', 'separated', ...ASSIGNEE, 'fields-invalid'],
  })
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() { personId }: AssignDto,
  ): Promise<OutcomeDto> {
    return this.commands.assign({ task, actor, id }, personId);
  }

  @Post(':id/delegate')
  @Operation({
    summary: 'Have a candidate do it on your behalf (委托)',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'already-claimed', 'separated', ...ASSIGNEE, 'task-held', 'unknown-person', 'fields-invalid'],
  })
  delegate(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: PassDto,
  ): Promise<OutcomeDto> {
    return this.commands.pass('delegate', { task, actor, id }, body);
  }

  @Post(':id/return')
  @Operation({
    summary: 'Give what was delegated back to the delegator, who may also take it back',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours'],
  })
  return(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.commands.return({ task, actor, id });
  }

  @Post(':id/send-back')
  @Operation({
    summary: 'Go back to an earlier step (退回); what follows from it is undone, what runs beside it goes on',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'separated', 'task-held', 'fields-invalid', ...RETURN_REFUSALS, 'no-way-straight-back'],
  })
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: SendBackDto,
  ): Promise<OutcomeDto> {
    return this.commands.sendBack({ task, actor, id }, body);
  }

  @Post(':id/take-back')
  @Operation({
    summary: 'Take back what you completed (撤回), before anybody has gone on',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'case-closed', 'acted-upon', 'fields-invalid', ...RETURN_REFUSALS],
  })
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: TakeBackDto,
  ): Promise<OutcomeDto> {
    return this.commands.takeBack({ task, actor, id }, body);
  }

  @Post(':id/transfer')
  @Operation({
    summary: 'Give the task to another candidate for good (转办)',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'already-claimed', 'separated', ...ASSIGNEE, 'unknown-person', 'fields-invalid'],
  })
  transfer(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: PassDto,
  ): Promise<OutcomeDto> {
    return this.commands.pass('transfer', { task, actor, id }, body);
  }

  @Post(':id/hold')
  @Operation({
    summary: 'Put the task off until a day; its deadline stays',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'date-passed', 'fields-invalid'],
  })
  hold(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: HoldDto,
  ): Promise<OutcomeDto> {
    return this.commands.hold({ task, actor, id }, body);
  }

  @Post(':id/resume')
  @Operation({ summary: 'Go on with a task that was put off', answers: OutcomeDto, command: true, problems: [...REFUSALS, 'not-yours'] })
  resume(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.commands.resume({ task, actor, id });
  }

  @Post(':id/reoffer')
  @Operation({
    summary: 'Take the task from whoever has it and offer it again',
    answers: OutcomeDto,
    command: true,
    problems: REFUSALS,
  })
  reoffer(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.commands.reoffer({ task, actor, id });
  }

  @Post(':id/urge')
  @Operation({
    summary: 'Tell whoever has the task, or may take it, to hurry (催办)',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'urged-lately'],
  })
  urge(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.commands.urge({ task, actor, id });
  }

  @Post(':id/complete')
  @Operation({
    summary: 'Hand in the form; a candidate of a free task claims it by that',
    answers: OutcomeDto,
    command: true,
    problems: [
      ...REFUSALS,
      ...([
        'not-yours',
        'already-claimed',
        'separated',
        'task-held',
        'fields-invalid',
        'form-invalid',
        'evaluation-failed',
        'no-flow-taken',
      ] as const),
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
