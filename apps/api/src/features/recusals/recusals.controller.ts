import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId, type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdOfCommand } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { OutcomeDto } from '../tasks/task-commands.dto';
import { DeclaredDto, DeclareRelativeDto, RecuseDto, RelativesDto } from './recusals.dto';
import { RecusalsService } from './recusals.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('recusals')
@Controller('api')
export class RecusalsController {
  constructor(private readonly service: RecusalsService) {}

  @Post('cases/:id/recusals')
  @Operation({
    summary: 'Keep out of a case (回避), or order somebody to',
    description:
      'The person does nothing in the case any more: a seat in a panel goes to the next alternate, a task back to those whom it was offered to. Ordering others takes the permission order-recusal.',
    answers: OutcomeDto,
    command: true,
    problems: [...SIGNED_IN, 'unknown-case', 'case-closed', 'not-permitted', 'recused-before', 'fields-invalid'],
  })
  recuse(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @IdOfCommand() id: CommandId,
    @Body() body: RecuseDto,
  ): Promise<OutcomeDto> {
    return this.service.recuse({ actor, caseId, id }, body);
  }

  @Get('relatives')
  @Operation({ summary: 'The relatives (近亲属) whom you have declared', answers: RelativesDto, problems: SIGNED_IN })
  relatives(@CurrentActor() actor: Actor): Promise<RelativesDto> {
    return this.service.relatives(actor);
  }

  @Post('relatives')
  @Operation({
    summary: 'Declare a relative: you keep out of all cases in which they are applicant or agent',
    answers: DeclaredDto,
    status: 201,
    command: true,
    problems: [...SIGNED_IN, 'not-permitted', 'fields-invalid'],
  })
  declare(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() body: DeclareRelativeDto): Promise<DeclaredDto> {
    return this.service.declare(actor, id, body);
  }

  @Delete('relatives/:id')
  @HttpCode(204)
  @Operation({
    summary: 'End a declaration; cases that you keep out of already are not given back',
    status: 204,
    command: true,
    problems: [...SIGNED_IN, 'unknown-relative'],
  })
  async end(
    @CurrentActor() actor: Actor,
    @IdOfCommand() command: CommandId,
    @Param('id', new IdPipe('unknown-relative')) id: string,
  ): Promise<void> {
    await this.service.end(actor, command, id);
  }
}
