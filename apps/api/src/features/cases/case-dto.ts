import { type Actor } from '#access';
import { type Calendar } from '#calendar';
import { type Definition, taskOfClock } from '#cases';
import { type CaseSummary, type CaseView, type ClockView, type EscalationView, type LinkedCase, type TaskView } from '#store';
import { allowedVerbs } from '#tasks';
import { clockDtos, rungDto } from '../clocks/clock-dto';
import { hangingOn } from '../inbox/hanging-on';
import { reasonOf } from '../inbox/reason-of';
import { factsOf } from '../inbox/task-facts';
import { whatMayBeDone } from '../inbox/what-may-be-done';
import { type CaseTaskDto } from '../inbox/inbox.dto';
import { type CaseDto, type CaseSummaryDto } from './cases.dto';
import { isSecret, openPanels, type OpenPanels } from './open-panels';
import { elementName, outcomeName, stageName } from './plain-words';
import { type Reader, readerOf } from './reader';

/** A case in a list, as this reader may see it. */
export function caseSummaryDto(found: CaseSummary, { graph }: Definition, reader: Reader): CaseSummaryDto {
  const stage = stageName(graph, found.stage);
  const outcome = outcomeName(graph, found.outcome);
  return {
    id: found.id,
    number: found.number,
    processId: found.processId,
    processName: graph.name,
    status: found.status,
    ...(found.stage === undefined || stage === undefined ? {} : { stage: found.stage, stageName: stage }),
    ...(found.outcome === undefined || outcome === undefined ? {} : { outcome: found.outcome, outcomeName: outcome }),
    subject: reader.nameOf(found.subject),
    organisation: { id: found.organisationId, name: found.organisationName },
    ...(found.townshipId === undefined ? {} : { townshipId: found.townshipId }),
    ...(found.townshipName === undefined ? {} : { townshipName: found.townshipName }),
    startedAt: found.startedAt.toISOString(),
    ...(found.closedAt === undefined ? {} : { closedAt: found.closedAt.toISOString() }),
  };
}

/** What is read of a case besides its row. */
export interface CaseParts {
  readonly definition: Definition;
  readonly tasks: readonly TaskView[];
  readonly clocks: readonly ClockView[];
  readonly escalations: readonly EscalationView[];
  readonly linked: readonly LinkedCase[];
  readonly calendar: Calendar;
  readonly now: Date;
}

/** A whole case, as this actor may see it; a party sees its own tasks only. */
export function caseDto(
  found: CaseView,
  { definition, tasks, clocks, escalations, linked, calendar, now }: CaseParts,
  actor: Actor,
): CaseDto {
  const reader = readerOf(actor, found.scope);
  const mayDo = (task: TaskView): boolean => allowedVerbs(factsOf(task, now), reader.here).some((verb) => verb !== 'urge');
  const panels = openPanels(definition, tasks);
  const seen = tasks.filter((task) => reader.isStaff || task.forApplicant || mayDo(task));
  return {
    ...caseSummaryDto(found, definition, reader),
    ...(found.agentId === undefined ? {} : { agent: { id: found.agentId, name: reader.nameOf(found.agentName ?? '') } }),
    tasks: seen.map((task) => caseTaskDto(task, { definition, now, panels }, reader)),
    clocks: clockDtos(clocks, { found, definition, escalations, calendar, now }, reader),
    taskRungs: reader.isStaff ? escalations.filter(({ clock }) => taskOfClock(clock) !== undefined).map(rungDto) : [],
    linked: linked.map(({ outcome, ...other }) => ({ ...other, ...(outcome === undefined ? {} : { outcome }) })),
  };
}

/** A task of a case, with what the reader may do. */
export function caseTaskDto(
  task: TaskView,
  {
    definition: { graph },
    now,
    panels,
    untouchedSince = false,
  }: Pick<CaseParts, 'definition' | 'now'> & { readonly panels: OpenPanels; readonly untouchedSince?: boolean },
  reader: Reader,
): CaseTaskDto {
  const { caseId, no, element, status, ownerName, openedAt, dueAt, closedAt } = task;
  const ownerId = isSecret(panels, reader, { element, by: task.ownerId }) ? undefined : task.ownerId;
  return {
    id: `${caseId}.${String(no)}`,
    element,
    name: elementName(graph, element) ?? element,
    ...hangingOn(task),
    status,
    ...(ownerId === undefined ? {} : { owner: { id: ownerId, name: reader.performer(ownerId, ownerName ?? '') } }),
    ...passedOn(task, now, reader),
    openedAt: openedAt.toISOString(),
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
    ...(closedAt === undefined ? {} : { closedAt: closedAt.toISOString() }),
    ...whatMayBeDone(task, { now, untouchedSince, actor: reader.here }),
    because: reasonOf(task, reader.here),
  };
}

function passedOn({ delegatorId, delegatorName = '', heldUntil }: TaskView, now: Date, reader: Reader): Partial<CaseTaskDto> {
  return {
    ...(delegatorId === undefined ? {} : { delegator: { id: delegatorId, name: reader.performer(delegatorId, delegatorName) } }),
    ...(heldUntil === undefined || heldUntil <= now ? {} : { heldUntil: heldUntil.toISOString() }),
  };
}
