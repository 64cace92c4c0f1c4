import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { DeputiesDto, DeputiesQueryDto, RecordDeputyDto, RecordedDeputyDto } from './deputies.dto';
import { DeputiesService } from './deputies.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('deputies')
@Controller('api/deputies')
export class DeputiesController {
  constructor(private readonly service: DeputiesService) {}

  @Get()
  @Operation({
    summary: 'Who acts for whom (请假代办): yours, or those of somebody below you',
    answers: DeputiesDto,
    problems: ['unknown-person', 'fields-invalid', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Query() { personId }: DeputiesQueryDto): Promise<DeputiesDto> {
    return this.service.list(actor, personId);
  }

  @Post()
  @Operation({
    summary: 'Have somebody act for you, or for somebody below you, from one day to another',
    description: 'The deputy holds a post of the absent one and finds the tasks in the inbox tab `deputy`. Nobody acts for a deputy.',
    answers: RecordedDeputyDto,
    status: 201,
    command: true,
    problems: ['unknown-person', 'unfit-deputy', 'deputy-chain', 'date-passed', 'fields-invalid', ...SIGNED_IN],
  })
  record(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: RecordDeputyDto): Promise<RecordedDeputyDto> {
    return this.service.record(actor, id, body);
  }

  @Post(':id/revoke')
  @UseGuards(KeyGuard)
  @Operation({ summary: 'End it at once', status: 204, command: true, problems: ['unknown-deputy', ...SIGNED_IN] })
  revoke(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-deputy')) id: string): Promise<void> {
    return this.service.revoke(actor, id);
  }
}
