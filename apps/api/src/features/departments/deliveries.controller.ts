import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { NumberPipe } from '../../http/id-pipe';
import { AfterNumberDto } from '../../http/after-number.dto';
import { Operation } from '../../http/operation';
import { DeadLettersDto, DeliveriesQueryDto, DeliveryIdsDto, DeliveryListDto, DeliveryPageDto } from './deliveries.dto';
import { DeliveriesService } from './deliveries.service';

const SIGNED_IN = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const UNKNOWN = ['unknown-partner', ...SIGNED_IN] as const;

/** What goes to partners, for operators. */
@ApiTags('partners')
@Controller('api/partners')
export class DeliveriesController {
  constructor(private readonly service: DeliveriesService) {}

  @Get(':organisation/deliveries')
  @Needs('manage-partners')
  @Operation({
    summary: 'Events that wait for delivery, or that were given up, 50 a page; without what they say',
    answers: DeliveryPageDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  deliveries(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Query() query: DeliveriesQueryDto,
  ): Promise<DeliveryPageDto> {
    return this.service.deliveries(actor, organisation, query);
  }

  @Post(':organisation/deliveries/outcomes')
  @Needs('manage-partners')
  @Operation({
    summary: 'How up to 200 deliveries stand by now; changes nothing',
    answers: DeliveryListDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  outcomes(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Body() { ids }: DeliveryIdsDto,
  ): Promise<DeliveryListDto> {
    return this.service.outcomes(actor, organisation, ids);
  }

  @Post(':organisation/deliveries/replay')
  @Needs('manage-partners')
  @Operation({
    summary:
      'Deliver up to 200 dead letters once more, each under its old id, with how each stands then; what is no dead letter stays as it is',
    answers: DeliveryListDto,
    command: true,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  replayMany(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('organisation') organisation: string,
    @Body() { ids }: DeliveryIdsDto,
  ): Promise<DeliveryListDto> {
    return this.service.replayMany({ actor, id }, organisation, ids);
  }

  @Get(':organisation/dead-letters')
  @Needs('manage-partners')
  @Operation({
    summary: 'Events that were given up (at most 100 behind `after`)',
    answers: DeadLettersDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  deadLetters(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Query() { after = 0 }: AfterNumberDto,
  ): Promise<DeadLettersDto> {
    return this.service.deadLetters(actor, organisation, after);
  }

  @Post(':organisation/dead-letters/:id/replay')
  @Needs('manage-partners')
  @Operation({ summary: 'Deliver a dead letter once more, under its old id', status: 204, command: true, problems: UNKNOWN })
  replay(
    @CurrentActor() actor: Actor,
    @IdOfCommand() id: CommandId,
    @Param('organisation') organisation: string,
    @Param('id', new NumberPipe('unknown-partner')) letter: number,
  ): Promise<void> {
    return this.service.replay({ actor, id }, organisation, letter);
  }
}
