import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId, type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { LowRatingsService } from './low-ratings.service';
import { LowRatingsDto, LowRatingsQueryDto, RatedDto, RatingCountsDto, RatingDto, RatingsQueryDto } from './service-ratings.dto';
import { ServiceRatingsService } from './service-ratings.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('service-ratings')
@Controller('api')
export class ServiceRatingsController {
  constructor(
    private readonly service: ServiceRatingsService,
    private readonly lowRatings: LowRatingsService,
  ) {}

  @Post('cases/:id/rating')
  @Operation({
    summary: 'Its applicant or agent rates a closed case (好差评), once',
    answers: RatedDto,
    status: 201,
    command: true,
    problems: ['unknown-case', 'not-permitted', 'case-open', 'rated-before', 'rating-over', 'fields-invalid', ...SIGNED_IN],
  })
  rate(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @IdOfCommand() id: CommandId,
    @Body() body: RatingDto,
  ): Promise<RatedDto> {
    return this.service.rate(actor, { caseId, id }, body);
  }

  @Get('service-ratings')
  @Needs('read-ratings')
  @Operation({
    summary: 'Ratings by level, process and organisation, of your organisation and those below it',
    answers: RatingCountsDto,
    problems: ['not-permitted', 'fields-invalid', ...SIGNED_IN],
  })
  count(@CurrentActor() actor: Actor, @Query() query: RatingsQueryDto): Promise<RatingCountsDto> {
    return this.service.count(actor, query);
  }

  @Get('service-ratings/low')
  @Needs('read-ratings')
  @Operation({
    summary: 'Low ratings and what became of their follow-ups, of your organisation and those below it',
    answers: LowRatingsDto,
    problems: ['not-permitted', 'fields-invalid', 'invalid-cursor', ...SIGNED_IN],
  })
  low(@CurrentActor() actor: Actor, @Query() query: LowRatingsQueryDto): Promise<LowRatingsDto> {
    return this.lowRatings.page(actor, query);
  }
}
