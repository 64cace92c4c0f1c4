import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { OutcomeDto } from './task-commands.dto';
import { AddSignersDto, AskSupplementDto, CopyTaskDto, ExceptDto } from './task-hands.dto';
import { TaskHandsService } from './task-hands.service';

const taskIdPipe = new TaskIdPipe();
const REFUSALS = ['unknown-task', 'not-signed-in', 'session-expired', 'task-closed', 'not-permitted'] as const;

@ApiTags('tasks')
@Controller('api/tasks')
export class TaskHandsController {
  constructor(private readonly service: TaskHandsService) {}

  @Post(':id/add-signers')
  @Operation({
    summary: 'Ask colleagues to sign your task (加签), before you decide or after',
    description:
      'Before: the task waits for their opinions, which you then decide by. After: what you hand in counts when all agree; one refusal gives it back to you. Each signs in a task of their own.',
    answers: OutcomeDto,
    command: true,
    problems: [
      ...REFUSALS,
      ...([
        'not-yours',
        'already-claimed',
        'separated',
        'assignee-separated',
        'assignee-unfit',
        'task-held',
        'task-waits',
        'unknown-person',
        'fields-invalid',
      ] as const),
    ],
  })
  addSigners(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: AddSignersDto,
  ): Promise<OutcomeDto> {
    return this.service.addSigners({ task, actor, id }, body);
  }

  @Post(':id/withdraw-signers')
  @Operation({
    summary: 'Take back what was asked of signers; those who signed have signed',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours'],
  })
  withdrawSigners(@CurrentActor() actor: Actor, @Param('id', taskIdPipe) task: TaskId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.service.withdrawSigners({ task, actor, id });
  }

  @Post(':id/ask-supplement')
  @Operation({
    summary: 'Tell the applicant once everything that is missing (一次性告知补正)',
    description: 'The task waits for `parameters.supplementDays`, and clocks stand still.',
    answers: OutcomeDto,
    command: true,
    problems: [
      ...REFUSALS,
      ...(['not-yours', 'separated', 'task-held', 'task-waits', 'supplemented-before', 'no-applicant'] as const),
      'fields-invalid',
      'unpublished-year',
    ],
  })
  askSupplement(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: AskSupplementDto,
  ): Promise<OutcomeDto> {
    return this.service.askSupplement({ task, actor, id }, body);
  }

  @Post(':id/withdraw-supplement')
  @Operation({
    summary: 'Ask the applicant for nothing any more; the step has asked all the same',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'unpublished-year'],
  })
  withdrawSupplement(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
  ): Promise<OutcomeDto> {
    return this.service.withdrawSupplement({ task, actor, id });
  }

  @Post(':id/copy')
  @Operation({
    summary: 'Send a carbon copy (抄送) to staff or posts, who may read the case by that',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'not-yours', 'unknown-person', 'unknown-organisation', 'fields-invalid'],
  })
  copy(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: CopyTaskDto,
  ): Promise<OutcomeDto> {
    return this.service.copy({ task, actor, id }, body);
  }

  @Post(':id/except')
  @Operation({
    summary: 'Record that one person may do this task although separation of duties forbids it',
    description: 'By whoever may, with reason and legal basis; never for oneself, never for a party of the case.',
    answers: OutcomeDto,
    command: true,
    problems: [...REFUSALS, 'nothing-to-except', 'unknown-person', 'fields-invalid'],
  })
  except(
    @CurrentActor() actor: Actor,
    @Param('id', taskIdPipe) task: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() body: ExceptDto,
  ): Promise<OutcomeDto> {
    return this.service.except({ task, actor, id }, body);
  }
}
