import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { KeyGuard } from '../../http/key-guard';
import { Operation } from '../../http/operation';
import { AuthoritiesDto, AuthoritiesQueryDto, GiveAuthorityDto, GivenAuthorityDto } from './authorities.dto';
import { AuthoritiesService } from './authorities.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('authorities')
@Controller('api/authorities')
export class AuthoritiesController {
  constructor(private readonly service: AuthoritiesService) {}

  @Get()
  @Operation({
    summary: 'Authorities of helpers (帮代办) that you have given or hold',
    answers: AuthoritiesDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Query() { after }: AuthoritiesQueryDto): Promise<AuthoritiesDto> {
    return this.service.list(actor, after);
  }

  @Post()
  @Operation({
    summary: 'Let a helper act for you, in one case or in all',
    answers: GivenAuthorityDto,
    status: 201,
    command: true,
    problems: [
      'unfit-helper',
      'helper-before',
      'unknown-case',
      'case-closed',
      'date-passed',
      'fields-invalid',
      'too-many-requests',
      ...SIGNED_IN,
    ],
  })
  give(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: GiveAuthorityDto): Promise<GivenAuthorityDto> {
    return this.service.give(actor, id, body);
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @UseGuards(KeyGuard)
  @Operation({
    summary: 'Stand by an authority that a helper has only stated',
    status: 204,
    command: true,
    problems: ['unknown-authority', 'authority-ended', 'not-permitted', ...SIGNED_IN],
  })
  confirm(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-authority')) id: string): Promise<void> {
    return this.service.confirm(actor, id);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @UseGuards(KeyGuard)
  @Operation({
    summary: 'Whoever gave or holds it ends it, at once and in every case',
    status: 204,
    command: true,
    problems: ['unknown-authority', ...SIGNED_IN],
  })
  revoke(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-authority')) id: string): Promise<void> {
    return this.service.revoke(actor, id);
  }
}
