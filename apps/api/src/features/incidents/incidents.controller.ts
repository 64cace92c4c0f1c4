import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { type IncidentView, listOpenIncidents } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { type IncidentDto, IncidentListDto } from './incidents.dto';
import { BulkRetriedDto, BulkRetryDto, RedirectMessageDto, RepairDto, RepairQueryDto, RepairReasonDto } from './repairs.dto';
import { lookedAfter, RepairsService } from './repairs.service';

const LIMIT = 100;
const incidentPipe = new TaskIdPipe('unknown-incident');
const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const PROBLEMS = ['unknown-incident', 'not-permitted', 'case-closed', 'case-broken', 'fields-invalid', ...SIGNED_IN] as const;

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly repairs: RepairsService,
  ) {}

  @Get()
  @Needs('retry-incident')
  @Operation({
    summary: 'Open incidents of the cases that you look after (at most 100)',
    answers: IncidentListDto,
    problems: ['not-permitted', 'not-signed-in', 'session-expired'],
  })
  async list(@CurrentActor() actor: Actor): Promise<IncidentListDto> {
    const lists = await Promise.all(
      lookedAfter(actor, 'retry-incident').map((id) => listOpenIncidents(this.parts.store, id, { limit: LIMIT })),
    );
    const byId = new Map(lists.flat().map((incident) => [incidentId(incident), incident]));
    return { incidents: [...byId.values()].slice(0, LIMIT).map(incidentDto) };
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

const incidentId = ({ caseId, no }: IncidentView): string => `${caseId}.${String(no)}`;

function incidentDto(incident: IncidentView): IncidentDto {
  const { caseId, caseNumber, processId, element, code, reason, openedAt } = incident;
  return {
    id: incidentId(incident),
    caseId,
    caseNumber,
    processId,
    ...(element === undefined ? {} : { element }),
    code,
    ...(reason === undefined ? {} : { reason }),
    openedAt: openedAt.toISOString(),
  };
}
