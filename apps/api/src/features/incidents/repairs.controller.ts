import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId, type CommandId } from '#contract';
import { type VariablePath } from '#engine';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { CorrectVariableDto, MoveTokenDto, RepairDto, RepairQueryDto, RepairReasonDto, StandingDto } from './repairs.dto';
import { RepairsService } from './repairs.service';

const caseIdPipe = new IdPipe('unknown-case');
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const PROBLEMS = ['unknown-case', 'not-permitted', 'separated', 'case-closed', 'case-broken', 'fields-invalid', ...SIGNED_IN] as const;

@ApiTags('incidents')
@Controller('api/cases/:id')
export class RepairsController {
  constructor(private readonly service: RepairsService) {}

  @Get('standing')
  @Needs('move-token')
  @Operation({
    summary: 'Where a case stands: its tokens with where they may be moved, its variables without their values, what it waits for',
    answers: StandingDto,
    problems: ['unknown-case', 'case-closed', 'case-broken', 'not-permitted', ...SIGNED_IN],
  })
  standing(@CurrentActor() actor: Actor, @Param('id', caseIdPipe) caseId: CaseId): Promise<StandingDto> {
    return this.service.standing(actor, caseId);
  }

  @Post('correct-variable')
  @Needs('correct-variable')
  @Operation({
    summary: 'Correct a variable of a case in which you have no part; nothing is evaluated by that',
    answers: RepairDto,
    command: true,
    problems: [...PROBLEMS, 'unknown-variable', 'wrong-type', 'form-invalid'],
  })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', caseIdPipe) caseId: CaseId,
    @IdOfCommand() id: CommandId,
    @Query() query: RepairQueryDto,
    @Body() { path, ...correction }: CorrectVariableDto,
  ): Promise<RepairDto> {
    const place = { caseId, unknown: 'unknown-case', permission: 'correct-variable' } as const;
    return this.service.repair(actor, { kind: 'correct-variable', id, path: pathOf(path), ...correction }, { place, query });
  }

  @Post('move-token')
  @Needs('move-token')
  @Operation({
    summary: 'Let a case in which you have no part go on at another element',
    answers: RepairDto,
    command: true,
    problems: [
      ...PROBLEMS,
      'task-closed',
      'cannot-wait-there',
      'other-scope',
      'other-instance',
      'would-lose-token',
      'would-double-token',
      'left-the-house',
      'evaluation-failed',
    ],
  })
  move(
    @CurrentActor() actor: Actor,
    @Param('id', caseIdPipe) caseId: CaseId,
    @IdOfCommand() id: CommandId,
    @Query() query: RepairQueryDto,
    @Body() { from, to, reason }: MoveTokenDto,
  ): Promise<RepairDto> {
    const place = { caseId, unknown: 'unknown-case', permission: 'move-token' } as const;
    return this.service.repair(actor, { kind: 'move-token', id, from, to, reason }, { place, query });
  }

  @Post('cancel')
  @Needs('cancel-case')
  @Operation({
    summary: 'End a case that cannot or must not go on (终止), with a reason that the applicant is told',
    answers: RepairDto,
    command: true,
    problems: [...PROBLEMS],
  })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', caseIdPipe) caseId: CaseId,
    @IdOfCommand() id: CommandId,
    @Query() query: RepairQueryDto,
    @Body() { reason }: RepairReasonDto,
  ): Promise<RepairDto> {
    const place = { caseId, unknown: 'unknown-case', permission: 'cancel-case' } as const;
    return this.service.repair(actor, { kind: 'cancel-case', id, reason }, { place, query });
  }
}

/** The keys of a JSON pointer (RFC 6901). */
function pathOf(pointer: string): VariablePath {
  const [name = '', ...rest] = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [name, ...rest];
}
