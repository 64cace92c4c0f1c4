import { Inject, Injectable } from '@nestjs/common';
import { type ProcessGraph } from '#bpmn';
import { type Actor, canReadCase } from '#access';
import { type OrganisationId } from '#contract';
import { isJsonObject } from '#engine';
import {
  findCaseByNumber,
  findCounty,
  listCurrentDefinitions,
  listOfficeCases,
  listOrganisations,
  listSubordinate,
  type OfficeCasesKey,
  type OfficeCasesQuery as StoreQuery,
} from '#store';
import { officesWith } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { listedCases } from './listed-cases';
import { type CaseFiltersDto, type OfficeCasesDto, type OfficeCasesQuery, type PlaceFilterDto } from './office-cases.dto';
import { outcomeName, stageName } from './plain-words';

const PAGE = 30;
const DAY_MS = 86_400_000;
const LIST = 'office-cases';
/** How a case ends that no end event of its process ends. */
const OTHER_OUTCOMES = ['withdrawn', 'cancelled'];

/** Cases of the offices where somebody reads cases, and of those below them. */
@Injectable()
export class OfficeCasesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, query: OfficeCasesQuery): Promise<OfficeCasesDto> {
    const { store, cursors } = this.parts;
    if (query.number !== undefined) return { cases: await this.ofNumber(actor, query.number) };
    const { township, from, until, after, process, stage, outcome, status } = query;
    const found = await listOfficeCases(store, {
      ...(await this.placesOf(actor, township)),
      reader: actor.personId,
      ...{ process, stage, outcome, status },
      from: from === undefined ? undefined : startOfDay(from),
      before: until === undefined ? undefined : new Date(startOfDay(until).getTime() + DAY_MS),
      after: after === undefined ? undefined : keyOf(cursors.read(LIST, after)),
      limit: PAGE,
    });
    const last = found.length < PAGE ? undefined : found.at(-1);
    return {
      cases: await listedCases(this.parts, actor, found),
      ...(last === undefined ? {} : { next: cursors.write(LIST, { startedAt: last.startedAt.toISOString(), id: last.id }) }),
    };
  }

  /** What the list may be narrowed to. */
  async filters(actor: Actor): Promise<CaseFiltersDto> {
    const { store, cases, config, wall } = this.parts;
    const [heads, offices] = await Promise.all([
      listCurrentDefinitions(store, { region: config.region, wall: wall() }),
      officesWith(store, actor, 'read-cases'),
    ]);
    const [definitions, places] = await Promise.all([
      Promise.all(heads.map(({ hash }) => cases.findDefinition(hash))),
      listOrganisations(store, offices),
    ]);
    return {
      processes: definitions
        .filter((definition) => definition !== undefined)
        .map(({ processId, graph }) => ({ id: processId, name: graph.name, stages: stagesOf(graph), outcomes: outcomesOf(graph) })),
      places: places.flatMap(({ id, name, kind, parentId }): PlaceFilterDto[] =>
        kind === 'township' || kind === 'village'
          ? [{ id, name, kind, ...(kind === 'village' && parentId ? { parent: parentId } : {}) }]
          : [],
      ),
    };
  }

  private async ofNumber(actor: Actor, number: string): Promise<OfficeCasesDto['cases']> {
    const found = await findCaseByNumber(this.parts.store, number.trim());
    return found === undefined || !canReadCase(actor, found.scope) ? [] : listedCases(this.parts, actor, [found]);
  }

  /** At the county's office every case counts by who handles it, elsewhere by where it lies too. */
  private async placesOf(actor: Actor, township: OrganisationId | undefined): Promise<Pick<StoreQuery, 'organisations' | 'townships'>> {
    const { store, config } = this.parts;
    const [offices, county] = await Promise.all([officesWith(store, actor, 'read-cases'), findCounty(store, config.region)]);
    if (township !== undefined) {
      const below = await listSubordinate(store, township);
      return { organisations: [], townships: below.map(({ id }) => id).filter((id) => offices.includes(id)) };
    }
    const whole = county !== undefined && offices.includes(county.id);
    return { organisations: offices, townships: whole ? [] : offices };
  }
}

const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

function keyOf(key: unknown): OfficeCasesKey {
  if (!isJsonObject(key) || typeof key['startedAt'] !== 'string' || typeof key['id'] !== 'string') throw new ProblemError('invalid-cursor');
  return { startedAt: new Date(key['startedAt']), id: key['id'] };
}

/** In the order of the diagram, each once. */
function stagesOf(graph: ProcessGraph): CaseFiltersDto['processes'][number]['stages'] {
  const stages = new Set(Object.values(graph.nodes).flatMap(({ stage }) => stage ?? []));
  return [...stages].map((id) => ({ id, name: stageName(graph, id) ?? id }));
}

function outcomesOf(graph: ProcessGraph): CaseFiltersDto['processes'][number]['outcomes'] {
  const ends = Object.values(graph.nodes).flatMap((node) => (node.type === 'endEvent' ? (node.outcome ?? []) : []));
  return [...new Set([...ends, ...OTHER_OUTCOMES])].map((id) => ({ id, name: outcomeName(graph, id) ?? id }));
}
