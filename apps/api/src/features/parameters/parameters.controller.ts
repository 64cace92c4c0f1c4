import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { ParameterListDto, ParameterSetDto, SetParameterDto } from './parameters.dto';
import { ParametersService } from './parameters.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('versions and migration')
@Controller('api/processes/:id/parameters')
export class ParametersController {
  constructor(private readonly service: ParametersService) {}

  @Get()
  @Needs('read-definitions')
  @Operation({
    summary: 'Parameters of a process with every value, since when, where it is written and who set it',
    answers: ParameterListDto,
    problems: ['unknown-process', ...DOOR],
  })
  list(@CurrentActor() actor: Actor, @Param('id') processId: string): Promise<ParameterListDto> {
    return this.service.list(actor, processId);
  }

  @Post()
  @Needs('set-parameters')
  @Operation({
    summary: 'Set a parameter from today or a later day on, for cases that begin then; the past stays as it was',
    status: 201,
    answers: ParameterSetDto,
    command: true,
    problems: ['unknown-process', 'unknown-parameter', 'parameter-past', 'parameter-unfit', 'fields-invalid', ...DOOR],
  })
  set(
    @CurrentActor() actor: Actor,
    @Param('id') processId: string,
    @Body() wish: SetParameterDto,
    @IdOfCommand() id: CommandId,
  ): Promise<ParameterSetDto> {
    return this.service.set(actor, processId, { wish, id });
  }
}
