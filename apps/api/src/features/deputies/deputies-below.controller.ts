import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { DeputiesBelowDto, DeputiesBelowQueryDto, DeputyCandidatesDto, DeputyCandidatesQueryDto } from './deputies-below.dto';
import { DeputiesBelowService } from './deputies-below.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('deputies')
@Controller('api/deputies')
export class DeputiesBelowController {
  constructor(private readonly service: DeputiesBelowService) {}

  @Get('below')
  @Needs('record-deputies')
  @Operation({
    summary: 'Who acts for whom in your organisation and those below it, now or later, and which posts that leaves bare',
    answers: DeputiesBelowDto,
    problems: ['not-permitted', 'fields-invalid', 'invalid-cursor', ...SIGNED_IN],
  })
  below(@CurrentActor() actor: Actor, @Query() { after }: DeputiesBelowQueryDto): Promise<DeputiesBelowDto> {
    return this.service.below(actor, after);
  }

  @Get('candidates')
  @Operation({
    summary: 'Who could act for you, or for somebody below you, from one day to another',
    answers: DeputyCandidatesDto,
    problems: ['unknown-person', 'fields-invalid', ...SIGNED_IN],
  })
  candidates(@CurrentActor() actor: Actor, @Query() query: DeputyCandidatesQueryDto): Promise<DeputyCandidatesDto> {
    return this.service.candidates(actor, query);
  }
}
