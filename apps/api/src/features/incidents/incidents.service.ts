import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { countOpenIncidents, type IncidentCause, type IncidentView, listOpenIncidents } from '#store';
import { type TaskId, TaskIdPipe } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type IncidentDto, type IncidentGroupListDto, type IncidentListDto, type IncidentsQueryDto } from './incidents.dto';
import { lookedAfter } from './repairs.service';

const PAGE = 50;
const incidentPipe = new TaskIdPipe('unknown-incident');

/** What waits for an operator. */
@Injectable()
export class IncidentsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, { limit = PAGE, after, ...of }: IncidentsQueryDto): Promise<IncidentListDto> {
    const within = lookedAfter(actor, 'retry-incident');
    const page = { cause: causeOf(of), after: after === undefined ? undefined : incidentPipe.transform(after), limit };
    const found = await listOpenIncidents(this.parts.store, { within, ...page });
    const incidents = await Promise.all(found.map((incident) => this.incidentDto(incident)));
    const last = incidents.at(-1);
    return { incidents, ...(last === undefined || incidents.length < limit ? {} : { next: last.id }) };
  }

  async read(actor: Actor, { caseId, no }: TaskId): Promise<IncidentDto> {
    const query = { within: lookedAfter(actor, 'retry-incident'), after: { caseId, no: no - 1 }, limit: 1 };
    const [found] = await listOpenIncidents(this.parts.store, query);
    if (found?.caseId !== caseId || found.no !== no) throw new ProblemError('unknown-incident');
    return this.incidentDto(found);
  }

  async groups(actor: Actor): Promise<IncidentGroupListDto> {
    const counted = await countOpenIncidents(this.parts.store, lookedAfter(actor, 'retry-incident'));
    const groups = counted.map(async ({ code, count, oldestAt, ...at }) => ({
      ...(await this.placeOf(at)),
      ...{ code, count, oldestAt: oldestAt.toISOString() },
    }));
    return { groups: await Promise.all(groups) };
  }

  private async incidentDto(incident: IncidentView): Promise<IncidentDto> {
    const { caseId, no, caseNumber, code, about, reason, openedAt } = incident;
    return {
      ...{ id: `${caseId}.${String(no)}`, caseId, caseNumber, code, about },
      ...(await this.placeOf(incident)),
      ...(reason === undefined ? {} : { reason }),
      openedAt: openedAt.toISOString(),
    };
  }

  /** Process and element with their names; where the definition is broken, the ids must do. */
  private async placeOf({ processId, element, definitionHash }: Pick<IncidentView, 'processId' | 'element' | 'definitionHash'>) {
    const graph = (await this.parts.cases.findDefinition(definitionHash))?.graph;
    const elementName = element === undefined ? undefined : (graph?.nodes[element]?.name ?? graph?.clocks[element]?.name);
    return {
      processId,
      processName: graph?.name ?? processId,
      ...(element === undefined ? {} : { element }),
      ...(elementName === undefined ? {} : { elementName }),
    };
  }
}

function causeOf({ process, element, code }: Pick<IncidentsQueryDto, 'process' | 'element' | 'code'>): IncidentCause | undefined {
  return process === undefined || code === undefined ? undefined : { processId: process, code, element };
}
