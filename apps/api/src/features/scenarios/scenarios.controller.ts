import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { VersionPipe } from '../definitions/version-pipe';
import { CheckScenarioDto, ScenarioCheckDto, ScenarioListDto } from './scenarios.dto';
import { ScenariosService } from './scenarios.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('versions and migration')
@Controller('api')
export class ScenariosController {
  constructor(private readonly service: ScenariosService) {}

  @Get('processes/:id/versions/:version/scenarios')
  @Needs('read-definitions')
  @Operation({ summary: 'The stories of a version, each with its steps', answers: ScenarioListDto, problems: ['unknown-version', ...DOOR] })
  ofVersion(
    @CurrentActor() actor: Actor,
    @Param('id') processId: string,
    @Param('version', new VersionPipe()) version: number,
  ): Promise<ScenarioListDto> {
    return this.service.ofVersion(actor, processId, version);
  }

  @Get('process-uploads/:id/scenarios')
  @Needs('deploy-process')
  @Operation({ summary: 'The stories of an upload, each with its steps', answers: ScenarioListDto, problems: ['unknown-upload', ...DOOR] })
  ofUpload(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-upload')) upload: string): Promise<ScenarioListDto> {
    return this.service.ofUpload(actor, upload);
  }

  @Post('scenario-check')
  @Needs('deploy-process')
  @Operation({
    summary: 'What is wrong with a story of your own, or how it is read; nothing is kept',
    answers: ScenarioCheckDto,
    problems: ['unknown-version', 'unknown-upload', 'fields-invalid', ...DOOR],
  })
  check(@CurrentActor() actor: Actor, @Body() body: CheckScenarioDto): Promise<ScenarioCheckDto> {
    return this.service.check(actor, body);
  }
}
