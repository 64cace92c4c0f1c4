import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, permissionsOf } from '#access';
import { type CommandId, type OrganisationId } from '#contract';
import { findCase, type IncidentView, listOpenIncidents } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { outcomeDto } from '../tasks/outcome-dto';
import { OutcomeDto } from '../tasks/task-commands.dto';
import { type IncidentDto, IncidentListDto } from './incidents.dto';

const LIMIT = 100;

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @Needs('retry-incident')
  @Operation({
    summary: 'Open incidents of the cases that you look after (at most 100)',
    answers: IncidentListDto,
    problems: ['not-permitted', 'not-signed-in', 'session-expired'],
  })
  async list(@CurrentActor() actor: Actor): Promise<IncidentListDto> {
    const lists = await Promise.all(lookedAfter(actor).map((id) => listOpenIncidents(this.parts.store, id, { limit: LIMIT })));
    const byId = new Map(lists.flat().map((incident) => [incidentId(incident), incident]));
    return { incidents: [...byId.values()].slice(0, LIMIT).map(incidentDto) };
  }

  @Post(':id/retry')
  @Needs('retry-incident')
  @Operation({
    summary: 'Try again what failed',
    answers: OutcomeDto,
    command: true,
    problems: ['unknown-incident', 'not-permitted', 'case-closed', 'not-signed-in', 'session-expired'],
  })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('id', new TaskIdPipe('unknown-incident')) { caseId, no }: TaskId,
    @IdOfCommand() id: CommandId,
  ): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    const found = await findCase(store, caseId);
    const within = lookedAfter(actor);
    if (!found?.organisationPath.some((each) => within.includes(each))) throw new ProblemError('unknown-incident');
    return outcomeDto(await accepted(store, await cases.advance(found.id, { kind: 'retry-incident', id, actor, incident: no }, wall())));
  }
}

const lookedAfter = (actor: Actor): readonly OrganisationId[] =>
  actor.postings.filter(({ post }) => permissionsOf(post).includes('retry-incident')).map(({ organisationId }) => organisationId);

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
