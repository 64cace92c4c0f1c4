import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { MoveScenarioRunDto, OrderScenarioRunDto, ScenarioRunDto, ScenarioRunListDto, ScenarioWayDto } from './scenario-runs.dto';
import { ScenarioRunsService } from './scenario-runs.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const runId = new IdPipe('unknown-scenario-run');

@ApiTags('versions and migration')
@Controller('api/scenario-runs')
export class ScenarioRunsController {
  constructor(private readonly service: ScenarioRunsService) {}

  @Post()
  @Needs('deploy-process')
  @Operation({
    summary: 'Play stories of a version or an upload, or one of your own; a worker does it apart from all real cases',
    status: 201,
    answers: ScenarioRunDto,
    command: true,
    problems: ['unknown-version', 'unknown-upload', 'no-scenario', 'scenario-unfit', 'scenario-runs-busy', 'fields-invalid', ...DOOR],
  })
  order(@CurrentActor() actor: Actor, @Body() order: OrderScenarioRunDto, @IdOfCommand() id: CommandId): Promise<ScenarioRunDto> {
    return this.service.order(actor, order, id);
  }

  @Get()
  @Needs('deploy-process')
  @Operation({ summary: 'The latest runs of stories in the county', answers: ScenarioRunListDto, problems: DOOR })
  list(@CurrentActor() actor: Actor): Promise<ScenarioRunListDto> {
    return this.service.list(actor);
  }

  @Get(':id')
  @Needs('deploy-process')
  @Operation({
    summary: 'How a run stands, what came of each story so far, and what none has touched',
    answers: ScenarioRunDto,
    problems: ['unknown-scenario-run', ...DOOR],
  })
  status(@CurrentActor() actor: Actor, @Param('id', runId) id: string): Promise<ScenarioRunDto> {
    return this.service.status(actor, id);
  }

  @Get(':id/results/:no')
  @Needs('deploy-process')
  @Operation({ summary: 'The way that the case of one story took', answers: ScenarioWayDto, problems: ['unknown-scenario-run', ...DOOR] })
  way(@CurrentActor() actor: Actor, @Param('id', runId) id: string, @Param('no') no: string): Promise<ScenarioWayDto> {
    return this.service.way(actor, id, Number(no));
  }

  @Post(':id')
  @Needs('deploy-process')
  @Operation({
    summary: 'Stop a run after the story that is being played; done again, nothing changes',
    answers: ScenarioRunDto,
    command: true,
    problems: ['unknown-scenario-run', 'fields-invalid', ...DOOR],
  })
  stop(
    @CurrentActor() actor: Actor,
    @Param('id', runId) run: string,
    @Body() _body: MoveScenarioRunDto,
    @IdOfCommand() id: CommandId,
  ): Promise<ScenarioRunDto> {
    return this.service.stop(actor, run, id);
  }
}
