import { Body, Controller, Get, Headers, Inject, Param, Post, Query, type RawBodyRequest, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { asOrganisationId, type CommandId, derivedCommandId, type OrganisationId } from '#contract';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { IdempotencyKey } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { OutcomeDto } from '../tasks/task-commands.dto';
import { ANSWER_REFUSALS } from './department-messages.controller';
import { AnswerMessageDto, DepartmentMessageDto, DepartmentMessagesDto, DepartmentMessagesQueryDto } from './department-messages.dto';
import { DepartmentMessagesService, readerFor } from './department-messages.service';
import { CurrentPartner, PartnerGuard } from './partner-door';
import { PartnerEventsService } from './partner-events.service';

const messageIdPipe = new TaskIdPipe('unknown-request');
const KEYED = ['not-signed-in', 'session-expired', 'too-many-requests'] as const;

/** For programs of partners, with a client key as bearer token. */
@ApiTags('partner')
@Controller('api/partner')
export class PartnerApiController {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly service: DepartmentMessagesService,
    private readonly events: PartnerEventsService,
  ) {}

  @Get('messages')
  @Public()
  @UseGuards(PartnerGuard)
  @Operation({
    summary: 'What your organisation is asked or told, page by page',
    answers: DepartmentMessagesDto,
    problems: ['fields-invalid', 'invalid-cursor', ...KEYED],
  })
  list(@CurrentPartner() partner: OrganisationId, @Query() query: DepartmentMessagesQueryDto): Promise<DepartmentMessagesDto> {
    return this.service.list(readerFor(partner), query);
  }

  @Get('messages/:id')
  @Public()
  @UseGuards(PartnerGuard)
  @Operation({ summary: 'A message with the form of its answer', answers: DepartmentMessageDto, problems: ['unknown-request', ...KEYED] })
  read(@CurrentPartner() partner: OrganisationId, @Param('id', messageIdPipe) key: TaskId): Promise<DepartmentMessageDto> {
    return this.service.read(readerFor(partner), key);
  }

  @Post('messages/:id/receive')
  @Public()
  @UseGuards(PartnerGuard, KeyGuard)
  @Operation({ summary: 'Confirm that the message has arrived', status: 204, command: true, problems: ['unknown-request', ...KEYED] })
  receive(@CurrentPartner() partner: OrganisationId, @Param('id', messageIdPipe) key: TaskId): Promise<void> {
    return this.service.receive(readerFor(partner), key, 'api');
  }

  @Post('messages/:id/answer')
  @Public()
  @UseGuards(PartnerGuard)
  @Operation({
    summary: 'Answer what was asked; the case that waits for it goes on',
    answers: OutcomeDto,
    command: true,
    problems: [...ANSWER_REFUSALS, ...KEYED],
  })
  answer(
    @CurrentPartner() partner: OrganisationId,
    @Param('id', messageIdPipe) key: TaskId,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { data }: AnswerMessageDto,
  ): Promise<OutcomeDto> {
    const id: CommandId = derivedCommandId('answer', partner, idempotencyKey);
    return this.service.answer(readerFor(partner), key, { id, via: 'api', data });
  }

  @Post(':organisation/events')
  @Public()
  @Operation({
    summary: 'A CloudEvent of a partner, signed by Standard Webhooks: dev.huiban.department-message.answered',
    description: 'Repeated under the same webhook-id it has the same outcome; with another body it is refused.',
    answers: OutcomeDto,
    problems: [
      ...ANSWER_REFUSALS,
      'signature-missing',
      'signature-stale',
      'signature-wrong',
      'idempotency-key-reused',
      'too-many-requests',
    ],
  })
  async event(
    @Param('organisation') organisation: string,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Req() request: RawBodyRequest<Request>,
  ): Promise<OutcomeDto> {
    await this.parts.limits.take('partner-events', `${organisation} ${addressKey(request.ip)}`);
    return this.events.take(asOrganisationId(organisation), { headers, body: request.rawBody?.toString('utf8') ?? '' });
  }
}
