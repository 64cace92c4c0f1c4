import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Operation } from '../../http/operation';
import { InboxChoicesDto, InboxCountsDto, InboxFilterDto, InboxPageDto, InboxQueryDto } from './inbox.dto';
import { InboxChoicesService } from './inbox-choices.service';
import { InboxService } from './inbox.service';

@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(
    private readonly service: InboxService,
    private readonly choices: InboxChoicesService,
  ) {}

  @Get()
  @Operation({
    summary: 'One page of a tab, most urgent first, with what you may do and why it is yours',
    answers: InboxPageDto,
    problems: ['invalid-cursor', 'not-signed-in', 'session-expired', 'fields-invalid'],
  })
  list(@CurrentActor() actor: Actor, @Query() query: InboxQueryDto): Promise<InboxPageDto> {
    return this.service.list(actor, query);
  }

  @Get('counts')
  @Operation({
    summary: 'Exact numbers of tasks in the tabs',
    answers: InboxCountsDto,
    problems: ['not-signed-in', 'session-expired', 'fields-invalid'],
  })
  count(@CurrentActor() actor: Actor, @Query() filter: InboxFilterDto): Promise<InboxCountsDto> {
    return this.service.count(actor, filter);
  }

  @Get('choices')
  @Operation({
    summary: 'What the inbox can be narrowed to: processes with their steps, organisations and batches',
    answers: InboxChoicesDto,
    problems: ['not-signed-in', 'session-expired'],
  })
  listChoices(@CurrentActor() actor: Actor): Promise<InboxChoicesDto> {
    return this.choices.list(actor);
  }
}
