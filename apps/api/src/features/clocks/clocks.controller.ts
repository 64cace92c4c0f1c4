import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId, type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { OutcomeDto } from '../tasks/task-commands.dto';
import { EscalationListDto, EscalationsQueryDto, PauseClockDto, ResumeClockDto } from './clocks.dto';
import { ClocksService } from './clocks.service';

const caseIdPipe = new IdPipe('unknown-case');
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const PROBLEMS = [
  'unknown-case',
  'unknown-clock',
  'not-permitted',
  'separated',
  'case-closed',
  'unpublished-year',
  'fields-invalid',
] as const;

@ApiTags('clocks')
@Controller('api')
export class ClocksController {
  constructor(private readonly service: ClocksService) {}

  @Post('cases/:id/clocks/:clock/pause')
  @Needs('pause-clock')
  @Operation({
    summary: 'Let a clock of the case stand still (计时暂停), on a ground that its process allows',
    answers: OutcomeDto,
    command: true,
    problems: [...PROBLEMS, 'clock-not-running', 'pause-not-allowed', ...SIGNED_IN],
  })
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', caseIdPipe) caseId: CaseId,
    @Param('clock') clock: string,
    @IdOfCommand() id: CommandId,
    @Body() { basis, reason }: PauseClockDto,
  ): Promise<OutcomeDto> {
    return this.service.change(actor, caseId, { kind: 'pause-clock', id, clock, basis, reason });
  }

  @Post('cases/:id/clocks/:clock/resume')
  @Needs('pause-clock')
  @Operation({
    summary: 'Let a clock go on that a person has paused',
    answers: OutcomeDto,
    command: true,
    problems: [...PROBLEMS, 'clock-not-paused', ...SIGNED_IN],
  })
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', caseIdPipe) caseId: CaseId,
    @Param('clock') clock: string,
    @IdOfCommand() id: CommandId,
    @Body() { reason }: ResumeClockDto,
  ): Promise<OutcomeDto> {
    return this.service.change(actor, caseId, { kind: 'resume-clock', id, clock, reason });
  }

  @Get('escalations')
  @Operation({
    summary: 'What overdue clocks and tasks call your posts for (督办), latest first',
    answers: EscalationListDto,
    problems: ['fields-invalid', 'invalid-cursor', ...SIGNED_IN],
  })
  escalations(@CurrentActor() actor: Actor, @Query() query: EscalationsQueryDto): Promise<EscalationListDto> {
    return this.service.escalations(actor, query);
  }
}
