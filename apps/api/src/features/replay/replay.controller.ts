import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { ReplayDto, ReplayQuery } from './replay.dto';
import { ReplayService } from './replay.service';

@ApiTags('versions and migration')
@Controller('api/cases/:id/replay')
export class ReplayController {
  constructor(private readonly service: ReplayService) {}

  @Get()
  @Needs('read-definitions')
  @Operation({
    summary: 'The path of a case step by step: who by role, what was handed in (masked), what decisions saw and gave',
    answers: ReplayDto,
    problems: ['unknown-case', 'fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  replay(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) id: CaseId,
    @Query() { after = 0 }: ReplayQuery,
  ): Promise<ReplayDto> {
    return this.service.replay(actor, id, after);
  }
}
