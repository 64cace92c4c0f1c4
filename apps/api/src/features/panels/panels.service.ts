import { Inject, Injectable } from '@nestjs/common';
import { type Actor, canReadCase } from '#access';
import { type Calendar } from '#calendar';
import { type Definition, formOf, formOfEntry, type PanelStanding } from '#cases';
import { type CaseId, type PersonId } from '#contract';
import { isJsonObject } from '#engine';
import { type Form, sensitiveFields } from '#forms';
import {
  type AuditEntry,
  type CaseView,
  countSeats,
  insertReadings,
  listCasesById,
  listSeats,
  listStartEntries,
  listTaskDrafts,
  listTasksById,
  type PanelKey,
  type Seat,
  type SeatCount,
  type TaskDraft,
  type TaskView,
} from '#store';
import { isCaseId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { isPanel } from '../cases/open-panels';
import { elementName } from '../cases/plain-words';
import { type Reader, readerOf } from '../cases/reader';
import { submittedData } from '../cases/submissions';
import { deadline } from '../inbox/task-row';
import { whatMayBeDone } from '../inbox/what-may-be-done';
import { panelId } from './panel-id';
import { type PanelDto, type PanelLineDto, type PanelListDto, type PanelSheetDto } from './panels.dto';

/** Lines of a sheet that are read at once. */
const PAGE = 50;

/** By what days are counted. */
interface Days {
  readonly now: Date;
  readonly calendar: Calendar;
}

/** What a line is made of besides its task. */
interface LineParts extends Days {
  readonly actor: Actor;
  readonly definition: Definition;
  readonly found: ReadonlyMap<CaseId, CaseView>;
  readonly started: ReadonlyMap<CaseId, AuditEntry>;
  readonly standing: ReadonlyMap<string, PanelStanding>;
  readonly drafts: readonly TaskDraft[];
}

@Injectable()
export class PanelsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async mine({ personId }: Actor): Promise<PanelListDto> {
    const { store, cases } = this.parts;
    const [seats, days] = await Promise.all([countSeats(store, personId), this.days()]);
    const definitions = await Promise.all(seats.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    return {
      panels: seats.flatMap((seat, index) => {
        const definition = definitions[index];
        return definition === undefined || !isPanel(definition, seat.element) ? [] : [panelDto(seat, definition, days)];
      }),
    };
  }

  /** One line a case that waits for the reader's answer; a panel in which nothing does is none of the reader's. */
  async sheet(actor: Actor, key: PanelKey, after?: string): Promise<PanelSheetDto> {
    const { store, cases, cursors } = this.parts;
    const list = `panel|${panelId(key)}`;
    const from = after === undefined ? undefined : seatOf(cursors.read(list, after));
    const [definition, days, counts] = await Promise.all([
      cases.findDefinition(key.definitionHash),
      this.days(),
      countSeats(store, actor.personId),
    ]);
    const count = counts.find((each) => panelId(each) === panelId(key));
    if (definition === undefined || count === undefined || !isPanel(definition, key.element)) throw new ProblemError('unknown-panel');
    const seats = await listSeats(store, key, { personId: actor.personId, after: from, limit: PAGE + 1 });
    const page = seats.slice(0, PAGE);
    const last = seats.length > PAGE ? page.at(-1) : undefined;
    const form = formOf(definition, key.element);
    return {
      ...panelDto(count, definition, days),
      ...(form === undefined ? {} : { form: { title: form.title, schema: form.schema } }),
      ...(await this.lines(page, { actor, definition, key, days })),
      ...(last === undefined ? {} : { next: cursors.write(list, [last.caseId, last.no]) }),
    };
  }

  private async lines(
    seats: readonly Seat[],
    { actor, definition, key, days }: { actor: Actor; definition: Definition; key: PanelKey; days: Days },
  ): Promise<Pick<PanelSheetDto, 'lines' | 'applicationForm'>> {
    const { store, cases } = this.parts;
    const caseIds = seats.map(({ caseId }) => caseId);
    const [tasks, found, started, standing, drafts] = await Promise.all([
      listTasksById(store, seats),
      listCasesById(store, caseIds),
      listStartEntries(store, caseIds),
      cases.readPanels({ caseIds, element: key.element }),
      listTaskDrafts(store, actor.personId, seats),
    ]);
    const byId = new Map(found.filter(({ scope }) => canReadCase(actor, scope)).map((each) => [each.id, each]));
    const parts = { ...days, actor, definition, found: byId, started, standing, drafts };
    await this.recordReadings(actor.personId, parts);
    const form = [...started.values()].map((entry) => formOfEntry(definition, entry)).find((each) => each !== undefined);
    return {
      lines: tasks.flatMap((task) => lineDto(task, parts)),
      ...(form === undefined ? {} : { applicationForm: { title: form.title, schema: form.schema } }),
    };
  }

  /** Whatever of the applications is shown in clear is written down, case by case. */
  private async recordReadings(personId: PersonId, { actor, definition, found, started }: LineParts): Promise<void> {
    const at = this.parts.wall();
    const readings = [...found.values()].flatMap((each) => {
      const entry = started.get(each.id);
      const form = entry === undefined ? undefined : formOfEntry(definition, entry);
      if (form === undefined) return [];
      return fieldsInClear(form, readerOf(actor, each.scope)).map((path) => ({
        caseId: each.id,
        personId,
        place: 'task',
        field: `${entry?.element ?? ''}:${path}`,
        at,
      }));
    });
    if (readings.length > 0) await insertReadings(this.parts.store, readings);
  }

  private async days(): Promise<Days> {
    const { cases, config, wall } = this.parts;
    const [now, calendar] = await Promise.all([cases.businessNow(wall()), cases.calendarOf(config.region, wall())]);
    return { now, calendar };
  }
}

const fieldsInClear = (form: Form, reader: Reader): readonly string[] =>
  sensitiveFields(form)
    .filter(({ kind }) => reader.mayRead(kind))
    .map(({ path }) => path);

function panelDto(seat: SeatCount, { graph }: Definition, days: Days): PanelDto {
  const { element, batch, count, dueAt } = seat;
  return {
    id: panelId(seat),
    name: elementName(graph, element) ?? element,
    processName: graph.name,
    ...(batch === undefined ? {} : { batch }),
    open: count,
    ...deadline({ dueAt, closedAt: undefined }, days),
  };
}

function lineDto(task: TaskView, parts: LineParts): readonly PanelLineDto[] {
  const { caseId, no } = task;
  const found = parts.found.get(caseId);
  if (found === undefined) return [];
  const reader = readerOf(parts.actor, found.scope);
  const progress = parts.standing.get(caseId);
  const draft = parts.drafts.find((each) => each.caseId === caseId && each.no === no);
  return [
    {
      task: `${caseId}.${String(no)}`,
      caseId,
      caseNumber: found.number,
      subject: reader.nameOf(found.subject),
      actions: whatMayBeDone(task, { actor: reader.here, now: parts.now }).actions,
      ...deadline(task, parts),
      ...applicationOf(found, parts, reader),
      ...(progress === undefined ? {} : { progress }),
      draft: draft !== undefined && isJsonObject(draft.data) ? { data: draft.data, savedAt: draft.savedAt.toISOString() } : {},
    },
  ];
}

function applicationOf(
  { id, applicantId, agentId }: CaseView,
  { started, definition }: LineParts,
  reader: Reader,
): Pick<PanelLineDto, 'application'> {
  const entry = started.get(id);
  const parties = [applicantId, agentId].filter((party) => party !== undefined);
  const data = entry && submittedData(entry, { reader, definition, parties, panels: new Set() });
  return data === undefined ? {} : { application: data };
}

function seatOf(value: unknown): Seat {
  const [caseId, no]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!isCaseId(caseId) || typeof no !== 'number') throw new ProblemError('invalid-cursor');
  return { caseId, no };
}
