import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Permission, permissionsOf } from '#access';
import { type Command, type Preview } from '#cases';
import { type CaseId, type CommandId, type DefinitionHash, derivedCommandId, type OrganisationId } from '#contract';
import { findCase, type IncidentFate, listIncidentFates } from '#store';
import { findTaskId, TaskIdPipe } from '../../http/id-pipe';
import { inLanes } from '../../http/in-lanes';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { problemBody } from '../../problem/problem-body';
import { ProblemError } from '../../problem/problem-error';
import { problemOf } from '../../problem/problem-of';
import { type ProblemCode } from '../../problem/problems';
import { outcomeDto } from '../tasks/outcome-dto';
import {
  type BulkRetriedDto,
  type PreviewDto,
  type RepairDto,
  type RepairQueryDto,
  type RetriedDto,
  type StandingDto,
} from './repairs.dto';

type Kind = 'retry-incident' | 'redirect-message' | 'dismiss-message' | 'correct-variable' | 'move-token' | 'cancel-case';
type Repair<C> = C extends { readonly kind: Kind } ? Omit<C, 'actor'> : never;

/** A case that somebody wants to repair, and how its absence is told. */
interface Place {
  readonly caseId: CaseId;
  readonly unknown: ProblemCode;
  readonly permission: Permission;
}

const incidentPipe = new TaskIdPipe('unknown-incident');

/** A case that somebody may repair, who they are there, and the names of its elements. */
interface Reached {
  readonly id: CaseId;
  readonly reaching: Actor;
  readonly names: () => Promise<Readonly<Record<string, string>>>;
}

/** Repairs of cases by those who look after the organisation that handles them. */
@Injectable()
export class RepairsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Does it, or says what it would do. */
  async repair(
    actor: Actor,
    repair: Repair<Command>,
    { place, query }: { readonly place: Place; readonly query: RepairQueryDto },
  ): Promise<RepairDto> {
    const { store, cases, wall } = this.parts;
    const { id, reaching, names } = await this.getReached(actor, place);
    const command = { ...repair, actor: reaching };
    if (query.preview === 'true') {
      const preview = await accepted(store, await cases.preview(id, command, wall()));
      return { preview: { ...previewDto(preview), names: await names() } };
    }
    return { done: outcomeDto(await accepted(store, await cases.advance(id, command, wall()))) };
  }

  async standing(actor: Actor, caseId: CaseId): Promise<StandingDto> {
    const { id, names } = await this.getReached(actor, { caseId, unknown: 'unknown-case', permission: 'move-token' });
    const standing = await this.parts.cases.readStanding(id, this.parts.wall());
    if (standing === undefined) throw new ProblemError('case-closed');
    return { ...standing, names: await names() };
  }

  /** Each by itself, under a key of its own; what became of it is looked up when all are done. */
  async retryAll(actor: Actor, id: CommandId, incidents: readonly string[]): Promise<BulkRetriedDto> {
    const problems = await inLanes(incidents, (incident) => this.retryOne(actor, id, incident));
    const fates = await this.fatesOf(actor, incidents);
    return { results: incidents.map((incident, index) => retriedDto(incident, fates.get(incident), problems[index])) };
  }

  /** What became of each by now. */
  async outcomes(actor: Actor, incidents: readonly string[]): Promise<BulkRetriedDto> {
    const fates = await this.fatesOf(actor, incidents);
    const unknown = problemBody(new ProblemError('unknown-incident'));
    return { results: incidents.map((incident) => retriedDto(incident, fates.get(incident), fates.has(incident) ? undefined : unknown)) };
  }

  private async fatesOf(actor: Actor, incidents: readonly string[]): Promise<ReadonlyMap<string, IncidentFate>> {
    const keys = incidents.flatMap((incident) => findTaskId(incident) ?? []);
    const fates = await listIncidentFates(this.parts.store, keys, lookedAfter(actor, 'retry-incident'));
    return new Map(fates.map((fate) => [`${fate.caseId}.${String(fate.no)}`, fate]));
  }

  private async retryOne(actor: Actor, id: CommandId, incident: string): Promise<RetriedDto['problem']> {
    try {
      const { caseId, no } = incidentPipe.transform(incident);
      const own = { kind: 'retry-incident', id: derivedCommandId(id, caseId, no), incident: no } as const;
      await this.repair(actor, own, { place: { caseId, unknown: 'unknown-incident', permission: 'retry-incident' }, query: {} });
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'internal') throw error;
      return problemBody(problem);
    }
  }

  /** The case with the actor as far as the posts reach it. */
  private async getReached(actor: Actor, { caseId, unknown, permission }: Place): Promise<Reached> {
    const found = await findCase(this.parts.store, caseId);
    const within = lookedAfter(actor, permission);
    if (!found?.organisationPath.some((each) => within.includes(each))) throw new ProblemError(unknown);
    const postings = actor.postings.filter(({ organisationId }) => found.organisationPath.includes(organisationId));
    return { id: found.id, reaching: { ...actor, postings }, names: () => this.namesOf(found.definitionHash) };
  }

  private async namesOf(definitionHash: DefinitionHash): Promise<Readonly<Record<string, string>>> {
    const definition = await this.parts.cases.findDefinition(definitionHash);
    const nodes = Object.values(definition?.graph.nodes ?? {});
    return Object.fromEntries(nodes.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));
  }
}

function retriedDto(incident: string, fate: IncidentFate | undefined, problem: RetriedDto['problem']): RetriedDto {
  const told = problem === undefined ? {} : { problem };
  if (fate === undefined) return { incident, state: 'open', ...told };
  if (fate.state !== 'open') return { incident, state: problem === undefined ? fate.state : 'open', ...told };
  const { no, openedAt, ...why } = fate.now;
  return { incident, state: 'open', now: { id: `${fate.caseId}.${String(no)}`, ...why, openedAt: openedAt.toISOString() }, ...told };
}

/** Organisations with whose cases a permission lets somebody deal. */
export const lookedAfter = (actor: Actor, permission: Permission): readonly OrganisationId[] =>
  actor.postings.filter(({ post }) => permissionsOf(post).includes(permission)).map(({ organisationId }) => organisationId);

function previewDto(preview: Preview): Omit<PreviewDto, 'names'> {
  const { dueFirst, path, tasksOpened, tasksClosed, timersClosed, jobsCreated, messagesAwaited } = preview;
  const { sent, incidentsOpened, incidentsResolved, caseClosed, outcome } = preview;
  const timersArmed = preview.timersArmed.map(({ element, dueAt }) => ({ element, dueAt: dueAt.toISOString() }));
  return {
    ...{ dueFirst, path, tasksOpened, tasksClosed, timersArmed, timersClosed, jobsCreated, messagesAwaited },
    ...{ sent, incidentsOpened, incidentsResolved, caseClosed },
    ...(outcome === undefined ? {} : { outcome }),
  };
}
