import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import {
  AddKeyDto,
  EndKeyDto,
  KeysDto,
  NewKeyDto,
  PartnerDto,
  PartnerLogDto,
  PartnerLogQueryDto,
  PartnersDto,
  PutPartnerDto,
  SubscriptionsDto,
} from './partners.dto';
import { PartnersService } from './partners.service';

const SIGNED_IN = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const UNKNOWN = ['unknown-partner', ...SIGNED_IN] as const;

/** How other organisations are reached, for operators; every change is noted with who made it. */
@ApiTags('partners')
@Controller('api/partners')
export class PartnersController {
  constructor(private readonly service: PartnersService) {}

  @Get()
  @Needs('manage-partners')
  @Operation({ summary: 'Partners, how each is reached, and how it is', answers: PartnersDto, problems: SIGNED_IN })
  list(@CurrentActor() actor: Actor): Promise<PartnersDto> {
    return this.service.list(actor);
  }

  @Get(':organisation')
  @Needs('manage-partners')
  @Operation({ summary: 'How a partner is reached, and how it is', answers: PartnerDto, problems: UNKNOWN })
  read(@CurrentActor() actor: Actor, @Param('organisation') organisation: string): Promise<PartnerDto> {
    return this.service.read(actor, organisation);
  }

  @Put(':organisation')
  @Needs('manage-partners')
  @Operation({
    summary: 'Set how an organisation is reached',
    answers: PartnerDto,
    command: true,
    problems: ['unknown-organisation', 'fields-invalid', ...SIGNED_IN],
  })
  put(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('organisation') organisation: string,
    @Body() body: PutPartnerDto,
  ): Promise<PartnerDto> {
    return this.service.put({ actor, id }, organisation, body);
  }

  @Get(':organisation/keys')
  @Needs('manage-partners')
  @Operation({ summary: 'Keys of a partner, without their secrets', answers: KeysDto, problems: SIGNED_IN })
  keys(@CurrentActor() actor: Actor, @Param('organisation') organisation: string): Promise<KeysDto> {
    return this.service.keys(actor, organisation);
  }

  @Post(':organisation/keys')
  @Needs('manage-partners')
  @Operation({
    summary: 'Make a key beside those that hold; its secret is shown this once',
    answers: NewKeyDto,
    status: 201,
    command: true,
    problems: ['fields-invalid', ...UNKNOWN],
  })
  addKey(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('organisation') organisation: string,
    @Body() body: AddKeyDto,
  ): Promise<NewKeyDto> {
    return this.service.addKey({ actor, id }, organisation, body);
  }

  @Post(':organisation/keys/:id/end')
  @Needs('manage-partners')
  @Operation({ summary: 'End a key', status: 204, command: true, problems: ['fields-invalid', ...UNKNOWN] })
  endKey(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('organisation') organisation: string,
    @Param('id', new IdPipe('unknown-partner')) key: string,
    @Body() body: EndKeyDto,
  ): Promise<void> {
    return this.service.endKey({ actor, id }, { organisation, key }, body);
  }

  @Get(':organisation/subscriptions')
  @Needs('manage-partners')
  @Operation({ summary: 'Events of its cases that a partner is told of', answers: SubscriptionsDto, problems: SIGNED_IN })
  subscriptions(@CurrentActor() actor: Actor, @Param('organisation') organisation: string): Promise<SubscriptionsDto> {
    return this.service.subscriptions(actor, organisation);
  }

  @Put(':organisation/subscriptions')
  @Needs('manage-partners')
  @Operation({
    summary: 'Make these all the events that a partner called by webhook is told of, from now on',
    answers: SubscriptionsDto,
    command: true,
    problems: ['channel-not-webhook', 'fields-invalid', 'unknown-process', ...UNKNOWN],
  })
  subscribe(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('organisation') organisation: string,
    @Body() body: SubscriptionsDto,
  ): Promise<SubscriptionsDto> {
    return this.service.subscribe({ actor, id }, organisation, body);
  }

  @Get(':organisation/log')
  @Needs('manage-partners')
  @Operation({
    summary: 'What was set, exported, received or repeated for a partner, and by whom, by pages',
    answers: PartnerLogDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  log(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Query() query: PartnerLogQueryDto,
  ): Promise<PartnerLogDto> {
    return this.service.log(actor, organisation, query);
  }
}
