import { Body, Controller, Get, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { ProblemError } from '../../problem/problem-error';
import {
  DecideRosterDto,
  RosterDto,
  RosterKindListDto,
  RosterListDto,
  RosterQuery,
  RosterRowListDto,
  RosterRowsQuery,
  SendRosterDto,
  SendRowsDto,
} from './rosters.dto';
import { RostersService } from './rosters.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;
const rosterId = new IdPipe('unknown-roster');
const SCHEMA = {
  type: 'object',
  required: ['file', 'kind', 'asOf', 'badRows'],
  properties: {
    file: { type: 'string', format: 'binary' },
    kind: { type: 'string' },
    asOf: { type: 'string', example: '2026-03-01' },
    badRows: { type: 'string', enum: ['skip', 'refuse'] },
  },
};

@ApiTags('rosters')
@Controller('api')
export class RostersController {
  constructor(private readonly service: RostersService) {}

  @Get('roster-kinds')
  @Needs('send-roster')
  @Operation({ summary: 'Kinds of rosters that the caller may send', answers: RosterKindListDto, problems: DOOR })
  kinds(@CurrentActor() actor: Actor): Promise<RosterKindListDto> {
    return this.service.kinds(actor);
  }

  @Post('rosters')
  @Needs('send-roster')
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SCHEMA })
  @Operation({
    summary: 'Send a roster as CSV (UTF-8 or GB18030) or XLSX; the worker reads it, ask for its state',
    status: 201,
    answers: RosterDto,
    command: true,
    problems: ['body-too-large', 'fields-invalid', 'unknown-roster-kind', ...DOOR],
  })
  send(
    @CurrentActor() actor: Actor,
    @Body() body: SendRosterDto,
    @IdOfCommand() id: CommandId,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<RosterDto> {
    if (file !== undefined) return this.service.send(actor, id, { ...body, content: file.buffer });
    throw new ProblemError('fields-invalid', { errors: [{ path: '/file', code: 'required', zh: '缺少文件', en: 'is missing' }] });
  }

  @Post('roster-rows')
  @Needs('send-roster')
  @Operation({
    summary: 'Send a roster as rows, as a program of a department does',
    status: 201,
    answers: RosterDto,
    command: true,
    problems: ['body-too-large', 'fields-invalid', 'unknown-roster-kind', ...DOOR],
  })
  sendRows(@CurrentActor() actor: Actor, @Body() body: SendRowsDto, @IdOfCommand() id: CommandId): Promise<RosterDto> {
    return this.service.sendRows(actor, id, body);
  }

  @Get('rosters')
  @Needs('send-roster')
  @Operation({ summary: 'Rosters that came, by pages', answers: RosterListDto, problems: ['fields-invalid', ...DOOR] })
  list(@CurrentActor() actor: Actor, @Query() query: RosterQuery): Promise<RosterListDto> {
    return this.service.list(actor, query);
  }

  @Get('rosters/:id')
  @Needs('send-roster')
  @Operation({ summary: 'How far a roster is, and what it came to', answers: RosterDto, problems: ['unknown-roster', ...DOOR] })
  status(@CurrentActor() actor: Actor, @Param('id', rosterId) id: string): Promise<RosterDto> {
    return this.service.status(actor, id);
  }

  @Get('rosters/:id/rows')
  @Needs('send-roster')
  @Operation({
    summary: 'What became of each line, by pages, masked',
    answers: RosterRowListDto,
    problems: ['unknown-roster', 'fields-invalid', ...DOOR],
  })
  rows(@CurrentActor() actor: Actor, @Param('id', rosterId) id: string, @Query() query: RosterRowsQuery): Promise<RosterRowListDto> {
    return this.service.rows(actor, id, query);
  }

  @Get('rosters/:id/report')
  @Needs('send-roster')
  @Operation({ summary: 'What became of each line, as a CSV file, masked', problems: ['unknown-roster', ...DOOR] })
  async report(@CurrentActor() actor: Actor, @Param('id', rosterId) id: string, @Res() response: Response): Promise<void> {
    const parts = await this.service.report(actor, id);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="roster-${id}.csv"`);
    response.setHeader('Cache-Control', 'private, no-store');
    for await (const part of parts) response.write(part);
    response.end();
  }

  @Post('rosters/:id')
  @Needs('send-roster')
  @Operation({
    summary: 'Confirm a doubtful roster (not by its sender), or discard it',
    answers: RosterDto,
    command: true,
    problems: ['unknown-roster', 'roster-state', 'separated', 'fields-invalid', ...DOOR],
  })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', rosterId) id: string,
    @Body() { decision }: DecideRosterDto,
    @IdOfCommand() command: CommandId,
  ): Promise<RosterDto> {
    return this.service.decide(actor, command, { id, decision });
  }
}
