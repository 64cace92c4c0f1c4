import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { IncidentDto, IncidentGroupListDto, IncidentListDto, IncidentsQueryDto } from './incidents.dto';
import { IncidentsService } from './incidents.service';
import { BulkRetriedDto, BulkRetryDto, RedirectMessageDto, RepairDto, RepairQueryDto, RepairReasonDto } from './repairs.dto';
import { RepairsService } from './repairs.service';

const incidentPipe = new TaskIdPipe('unknown-incident');
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const PROBLEMS = ['unknown-incident', 'not-permitted', 'case-closed', 'case-broken', 'fields-invalid', ...SIGNED_IN] as const;

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly service: IncidentsService,
    private readonly repairs: RepairsService,
  ) {}

  @Get()
  @Needs('retry-incident')
  @Operation({
    summary: 'Open incidents of the cases that you look after, by pages',
    answers: IncidentListDto,
    problems: ['fields-invalid', 'not-permitted', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Query() query: IncidentsQueryDto): Promise<IncidentListDto> {
    return this.service.list(actor, query);
  }

  @Get('groups')
  @Needs('retry-incident')
  @Operation({
    summary: 'How many open incidents there are by process, element and cause',
    answers: IncidentGroupListDto,
    problems: ['not-permitted', ...SIGNED_IN],
  })
  groups(@CurrentActor() actor: Actor): Promise<IncidentGroupListDto> {
    return this.service.groups(actor);
  }

  @Get(':id')
  @Needs('retry-incident')
  @Operation({
    summary: 'An open incident',
    answers: IncidentDto,
    problems: ['unknown-incident', 'not-permitted', ...SIGNED_IN],
  })
  read(@CurrentActor() actor: Actor, @Param('id', incidentPipe) key: TaskId): Promise<IncidentDto> {
    return this.service.read(actor, key);
  }

  @Post('outcomes')
  @Needs('retry-incident')
  @Operation({
    summary: 'What became of up to 200 incidents by now; changes nothing',
    answers: BulkRetriedDto,
    problems: ['fields-invalid', 'not-permitted', ...SIGNED_IN],
  })
  outcomes(@CurrentActor() actor: Actor, @Body() { incidents }: BulkRetryDto): Promise<BulkRetriedDto> {
    return this.repairs.outcomes(actor, incidents);
  }

  @Post('retry')
  @Needs('retry-incident')
  @Operation({
    summary: 'Try up to 200 incidents again, with what became of each',
    answers: BulkRetriedDto,
    command: true,
    problems: ['fields-invalid', 'not-permitted', ...SIGNED_IN],
  })
  retryAll(@CurrentActor() actor: Actor, @IdOfCommand() id: CommandId, @Body() { incidents }: BulkRetryDto): Promise<BulkRetriedDto> {
    return this.repairs.retryAll(actor, id, incidents);
  }

  @Post(':id/retry')
  @Needs('retry-incident')
  @Operation({
    summary: 'Try again what failed, with inputs as they come to by now',
    answers: RepairDto,
    command: true,
    problems: [...PROBLEMS, 'evaluation-failed'],
  })
  retry(
    @CurrentActor() actor: Actor,
    @Param('id', incidentPipe) { caseId, no: incident }: TaskId,
    @IdOfCommand() id: CommandId,
    @Query() query: RepairQueryDto,
  ): Promise<RepairDto> {
    const place = { caseId, unknown: 'unknown-incident', permission: 'retry-incident' } as const;
    return this.repairs.repair(actor, { kind: 'retry-incident', id, incident }, { place, query });
  }

  @Post(':id/redirect')
  @Needs('resolve-message')
  @Operation({
    summary: 'Give a message that reached nobody to something of its case that waits for one',
    answers: RepairDto,
    command: true,
    problems: [...PROBLEMS, 'separated', 'not-a-message', 'unknown-subscription', 'evaluation-failed'],
  })
  redirect(
    @CurrentActor() actor: Actor,
    @Param('id', incidentPipe) { caseId, no: incident }: TaskId,
    @IdOfCommand() id: CommandId,
    @Query() query: RepairQueryDto,
    @Body() { subscription, reason }: RedirectMessageDto,
  ): Promise<RepairDto> {
    const place = { caseId, unknown: 'unknown-incident', permission: 'resolve-message' } as const;
    return this.repairs.repair(actor, { kind: 'redirect-message', id, incident, subscription, reason }, { place, query });
  }

  @Post(':id/dismiss')
  @Needs('resolve-message')
  @Operation({
    summary: 'Let a message that reached nobody rest',
    answers: RepairDto,
    command: true,
    problems: [...PROBLEMS, 'separated', 'not-a-message'],
  })
  dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', incidentPipe) { caseId, no: incident }: TaskId,
    @IdOfCommand() id: CommandId,
    @Query() query: RepairQueryDto,
    @Body() { reason }: RepairReasonDto,
  ): Promise<RepairDto> {
    const place = { caseId, unknown: 'unknown-incident', permission: 'resolve-message' } as const;
    return this.repairs.repair(actor, { kind: 'dismiss-message', id, incident, reason }, { place, query });
  }
}
