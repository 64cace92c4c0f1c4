import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { OutcomeDto } from '../tasks/task-commands.dto';
import {
  AnswerMessageDto,
  DepartmentMessageDto,
  DepartmentMessagesDto,
  DepartmentMessagesQueryDto,
  MessageCountsDto,
} from './department-messages.dto';
import { DepartmentMessagesService, readerOf } from './department-messages.service';

const messageIdPipe = new TaskIdPipe('unknown-request');
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
/** Why an answer is not taken. */
export const ANSWER_REFUSALS = ['unknown-request', 'request-answered', 'request-closed', 'form-invalid', 'fields-invalid'] as const;

@ApiTags('departments')
@Controller('api/department-messages')
export class DepartmentMessagesController {
  constructor(private readonly service: DepartmentMessagesService) {}

  @Get()
  @Operation({
    summary: 'What other departments ask or tell the organisations in which you hold the post that answers (业务联络员 by default)',
    answers: DepartmentMessagesDto,
    problems: ['fields-invalid', 'invalid-cursor', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Query() query: DepartmentMessagesQueryDto): Promise<DepartmentMessagesDto> {
    return this.service.list(readerOf(actor), query);
  }

  @Get('counts')
  @Operation({ summary: 'How many wait for you, are overdue, and are unread', answers: MessageCountsDto, problems: SIGNED_IN })
  counts(@CurrentActor() actor: Actor): Promise<MessageCountsDto> {
    return this.service.counts(actor);
  }

  @Get(':id')
  @Operation({
    summary: 'A message with the form of its answer',
    answers: DepartmentMessageDto,
    problems: ['unknown-request', ...SIGNED_IN],
  })
  read(@CurrentActor() actor: Actor, @Param('id', messageIdPipe) key: TaskId): Promise<DepartmentMessageDto> {
    return this.service.read(readerOf(actor), key);
  }

  @Post(':id/receive')
  @UseGuards(KeyGuard)
  @Operation({ summary: 'Confirm that the message has arrived', status: 204, command: true, problems: ['unknown-request', ...SIGNED_IN] })
  receive(@CurrentActor() actor: Actor, @Param('id', messageIdPipe) key: TaskId): Promise<void> {
    return this.service.receive(readerOf(actor), key, `inbox ${actor.personId}`);
  }

  @Post(':id/answer')
  @Operation({
    summary: 'Answer what was asked; the case that waits for it goes on',
    answers: OutcomeDto,
    command: true,
    problems: [...ANSWER_REFUSALS, ...SIGNED_IN],
  })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', messageIdPipe) key: TaskId,
    @IdOfCommand() id: CommandId,
    @Body() { data }: AnswerMessageDto,
  ): Promise<OutcomeDto> {
    return this.service.answer(readerOf(actor), key, { id, via: 'inbox', actor, data });
  }
}
