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
import {
  CaseDto,
  CaseListDto,
  CaseSearchDto,
  MessageInDto,
  MyCasesDto,
  MyCasesQuery,
  TimelineDto,
  TimelineQueryDto,
  UrgedDto,
} from './cases.dto';
import { CasesService } from './cases.service';
import { UrgeCaseService } from './urge-case.service';

const caseIdPipe = new IdPipe('unknown-case');
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('cases')
@Controller('api')
export class CasesController {
  constructor(
    private readonly service: CasesService,
    private readonly urging: UrgeCaseService,
  ) {}

  @Get('cases')
  @Operation({
    summary:
      'Cases in which you are applicant or agent, or act for the organisation that applies, latest first, 50 a page, with what you owe',
    answers: MyCasesDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  mine(@CurrentActor() actor: Actor, @Query() query: MyCasesQuery): Promise<MyCasesDto> {
    return this.service.mine(actor, query);
  }

  @Get('cases/:id')
  @Operation({
    summary: 'A case with its tasks and clocks; for its parties with where it is, in plain words',
    answers: CaseDto,
    problems: ['unknown-case', ...SIGNED_IN],
  })
  read(@CurrentActor() actor: Actor, @Param('id', caseIdPipe) id: CaseId): Promise<CaseDto> {
    return this.service.read(actor, id);
  }

  @Get('cases/:id/timeline')
  @Operation({ summary: 'What happened, oldest first', answers: TimelineDto, problems: ['unknown-case', 'fields-invalid', ...SIGNED_IN] })
  timeline(@CurrentActor() actor: Actor, @Param('id', caseIdPipe) id: CaseId, @Query() query: TimelineQueryDto): Promise<TimelineDto> {
    return this.service.timeline(actor, id, query);
  }

  @Post('cases/:id/withdraw')
  @Operation({
    summary: 'The applicant or agent takes the application back',
    answers: OutcomeDto,
    command: true,
    problems: ['unknown-case', 'not-permitted', 'case-closed', 'left-the-house', ...SIGNED_IN],
  })
  withdraw(@CurrentActor() actor: Actor, @Param('id', caseIdPipe) caseId: CaseId, @IdOfCommand() id: CommandId): Promise<OutcomeDto> {
    return this.service.withdraw(actor, caseId, id);
  }

  @Post('cases/:id/urge')
  @Operation({
    summary: 'Tell everybody whom the case waits for to hurry (催办)',
    answers: UrgedDto,
    command: true,
    problems: ['unknown-case', 'case-closed', 'nothing-to-urge', 'urged-lately', ...SIGNED_IN],
  })
  urge(@CurrentActor() actor: Actor, @Param('id', caseIdPipe) caseId: CaseId, @IdOfCommand() id: CommandId): Promise<UrgedDto> {
    return this.urging.urge(actor, caseId, id);
  }

  @Post('cases/:id/messages/:name')
  @Needs('send-message')
  @Operation({
    summary: 'For programs: a message that the case waits for',
    answers: OutcomeDto,
    command: true,
    problems: ['unknown-case', 'not-permitted', 'case-closed', 'message-not-awaited', 'fields-invalid', ...SIGNED_IN],
  })
  receive(
    @CurrentActor() actor: Actor,
    @Param('id', caseIdPipe) caseId: CaseId,
    @Param('name') message: string,
    @IdOfCommand() id: CommandId,
    @Body() body: MessageInDto,
  ): Promise<OutcomeDto> {
    return this.service.receive(actor, { caseId, message, id }, body);
  }

  @Post('case-search')
  @Needs('find-by-identity-number')
  @Operation({
    summary: 'Cases of a person by identity number (in the body, never in an address)',
    answers: CaseListDto,
    problems: ['fields-invalid', 'not-permitted', ...SIGNED_IN],
  })
  search(@CurrentActor() actor: Actor, @Body() { identityNumber }: CaseSearchDto): Promise<CaseListDto> {
    return this.service.search(actor, identityNumber);
  }
}
