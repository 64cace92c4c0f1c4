import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { VersionPipe } from '../definitions/version-pipe';
import { RunningDto, StandingCasesDto, StandingCasesQuery } from './running.dto';
import { RunningService } from './running.service';

const PROBLEMS = ['unknown-version', 'not-permitted', 'not-signed-in', 'session-expired'] as const;
const number = new VersionPipe();

@ApiTags('versions and migration')
@Controller('api/processes/:id/versions/:version')
export class RunningController {
  constructor(private readonly service: RunningService) {}

  @Get('running')
  @Needs('read-definitions')
  @Operation({ summary: 'What stands at each element of a version, counted over open cases', answers: RunningDto, problems: PROBLEMS })
  running(@CurrentActor() actor: Actor, @Param('id') processId: string, @Param('version', number) version: number): Promise<RunningDto> {
    return this.service.running(actor, { processId, version });
  }

  @Get('running-cases')
  @Needs('read-definitions')
  @Operation({
    summary: 'Open cases that stand at an element, masked, by pages',
    answers: StandingCasesDto,
    problems: ['fields-invalid', ...PROBLEMS],
  })
  cases(
    @CurrentActor() actor: Actor,
    @Param('id') processId: string,
    @Param('version', number) version: number,
    @Query() query: StandingCasesQuery,
  ): Promise<StandingCasesDto> {
    return this.service.cases(actor, { processId, version }, query);
  }
}
