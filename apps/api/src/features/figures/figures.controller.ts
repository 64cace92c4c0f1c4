import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { FORMATS, SHEETS } from './figure-sheets';
import { BottlenecksDto, DurationsDto, FigureSheetQueryDto, FiguresQueryDto, OverdueSharesDto, ThroughputDto } from './figures.dto';
import { FiguresService } from './figures.service';

const DOOR = ['not-permitted', 'fields-invalid', 'not-signed-in', 'session-expired'] as const;

@ApiTags('figures')
@Controller('api/figures')
export class FiguresController {
  constructor(private readonly service: FiguresService) {}

  @Get('throughput')
  @Needs('read-figures')
  @Operation({ summary: 'Cases that came and were closed, by week', answers: ThroughputDto, problems: DOOR })
  throughput(@CurrentActor() actor: Actor, @Query() query: FiguresQueryDto): Promise<ThroughputDto> {
    return this.service.throughput(actor, query);
  }

  @Get('durations')
  @Needs('read-figures')
  @Operation({ summary: 'How long closed cases took, whole and by stage, in working days', answers: DurationsDto, problems: DOOR })
  durations(@CurrentActor() actor: Actor, @Query() query: FiguresQueryDto): Promise<DurationsDto> {
    return this.service.durations(actor, query);
  }

  @Get('overdue')
  @Needs('read-figures')
  @Operation({ summary: 'Tasks done too late and overdue now, by stage', answers: OverdueSharesDto, problems: DOOR })
  overdue(@CurrentActor() actor: Actor, @Query() query: FiguresQueryDto): Promise<OverdueSharesDto> {
    return this.service.overdue(actor, query);
  }

  @Get('bottlenecks')
  @Needs('read-figures')
  @Operation({
    summary: 'How long stages took by township, in working days',
    description: 'Groups of fewer than five cases are not told, nor what would give them away: they might tell of a person’s illness.',
    answers: BottlenecksDto,
    problems: DOOR,
  })
  bottlenecks(@CurrentActor() actor: Actor, @Query() query: FiguresQueryDto): Promise<BottlenecksDto> {
    return this.service.bottlenecks(actor, query);
  }

  @Get('sheet')
  @Needs('read-figures')
  @Operation({ summary: 'The same figures as a workbook or comma-separated file', problems: DOOR })
  async sheet(
    @CurrentActor() actor: Actor,
    @Query() { sheet, format = 'xlsx', ...query }: FigureSheetQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const [{ name, rows }, { ending, type, write }] = [SHEETS[sheet], FORMATS[format]];
    const made = await rows(this.service, actor, query);
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`);
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(write(made), response);
  }
}
