import { type PersonId, type RecordId } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import {
  decryptJson,
  inTransaction,
  listRecordEvents,
  listStandingRecords,
  NO_RECORDS_CHANGE,
  readClockOffset,
  recordContext,
  type RecordEventView,
  type RecordRow,
  type RecordsChange,
  writeRecords,
} from '#store';
import { type Kit } from '../kit';
import { DATE_FORMAT } from '../shanghai-date';
import { placeEvents, wantedEvents } from './due-events';
import { findRecordRule, type RecordRule } from './record-rule';

/** A due day of a record that the rule in force moves; without `from` it is new, without `to` it is dropped. */
export interface RecordMove {
  readonly record: RecordId;
  readonly number: string;
  readonly event: string;
  readonly from?: string;
  readonly to?: string;
}

/** A page of what a changed rule moves; `next` is where the page after it begins. */
export interface RecordPlan {
  /** Records looked at. */
  readonly looked: number;
  readonly moves: readonly RecordMove[];
  /** Records whose days cannot be reckoned, which stay as they are. */
  readonly obstacles: readonly { readonly record: RecordId; readonly number: string; readonly reason: string }[];
  readonly next?: RecordId;
}

/** The records of a region and kind that are planned anew, a page of them. */
export interface PlanQuery {
  readonly region: string;
  readonly kind: string;
  readonly after?: RecordId | undefined;
  readonly limit: number;
}

interface Planned {
  readonly record: RecordRow;
  readonly kept: readonly RecordEventView[];
  readonly placed: Pick<RecordsChange, 'eventsPlaced' | 'eventsDropped'>;
  readonly obstacle?: string;
}

/** What the newest version of the region and today's parameters move of the due days of records; nothing is changed. */
export async function planRecords(kit: Kit, query: PlanQuery, wall: Date): Promise<RecordPlan> {
  const { today, rule } = await ruleAt(kit, query, wall);
  const rows = await listStandingRecords(kit.store, query);
  const kept = await listRecordEvents(
    kit.store,
    rows.map(({ id }) => id),
  );
  return toldOf(planAll(kit, rows, { kept, today, rule }), query);
}

/** Does what `planRecords` tells, a page in a transaction, with an entry in the history of each record that moves; again it moves nothing. */
export async function replanRecords(kit: Kit, query: PlanQuery & { readonly actor: PersonId }, wall: Date): Promise<RecordPlan> {
  const { now, today, rule } = await ruleAt(kit, query, wall);
  return inTransaction(kit.store, async (transaction) => {
    const rows = await listStandingRecords(transaction, query, 'locked');
    const kept = await listRecordEvents(
      transaction,
      rows.map(({ id }) => id),
    );
    const planned = planAll(kit, rows, { kept, today, rule });
    const moved = planned.filter((each) => movesOf(each).length > 0);
    writeRecords(transaction, {
      ...NO_RECORDS_CHANGE,
      changed: moved.map(({ record }) => ({ ...record, entries: record.entries + 1, changedAt: now })),
      entries: moved.map((each) => entryOf(kit, each, { now, today, actor: query.actor })),
      eventsPlaced: moved.flatMap(({ placed }) => placed.eventsPlaced),
      eventsDropped: moved.flatMap(({ placed }) => placed.eventsDropped),
    });
    return toldOf(planned, query);
  });
}

async function ruleAt(kit: Kit, { region, kind }: PlanQuery, wall: Date) {
  const now = new Date(wall.getTime() + (await readClockOffset(kit.store)));
  const today = DATE_FORMAT.format(now);
  return { now, today, rule: await findRecordRule(kit, { region, kind, wall, today }) };
}

interface Given {
  readonly kept: readonly RecordEventView[];
  readonly today: string;
  readonly rule: RecordRule | undefined;
}

function planAll(kit: Kit, rows: readonly RecordRow[], { kept, today, rule }: Given): readonly Planned[] {
  return rows.map((record) => {
    const mine = kept.filter(({ recordId }) => recordId === record.id);
    const content = decryptJson(kit.store, recordContext.content(record.id), record.content);
    const wanted = wantedEvents(kit.evaluator, rule, { record, content: isJsonObject(content) ? content : {} });
    if (!wanted.ok) return { record, kept: mine, placed: { eventsPlaced: [], eventsDropped: [] }, obstacle: wanted.reason };
    return { record, kept: mine, placed: placeEvents(record, { wanted: wanted.events, kept: mine, today }) };
  });
}

function movesOf({ record: { id, number }, kept, placed }: Planned): readonly RecordMove[] {
  const before = new Map(kept.map(({ event, dueOn }) => [event, dueOn]));
  const from = (event: string): { readonly from?: string } => {
    const day = before.get(event);
    return day === undefined ? {} : { from: day };
  };
  return [
    ...placed.eventsPlaced.map(({ event, dueOn }) => ({ record: id, number, event, ...from(event), to: dueOn })),
    ...placed.eventsDropped.map(({ event }) => ({ record: id, number, event, ...from(event) })),
  ];
}

function entryOf(
  kit: Kit,
  planned: Planned,
  { now, today, actor }: { readonly now: Date; readonly today: string; readonly actor: PersonId },
): RecordsChange['entries'][number] {
  const { id, entries } = planned.record;
  const no = entries + 1;
  const detail: JsonObject = { moves: movesOf(planned).map(({ event, from = null, to = null }) => ({ event, from, to })) };
  return { recordId: id, no, kind: 'replanned', fromDay: today, at: now, actor, detail: kit.seal(recordContext.detail(id, no), detail) };
}

function toldOf(planned: readonly Planned[], { limit }: PlanQuery): RecordPlan {
  const last = planned.at(-1)?.record.id;
  return {
    looked: planned.length,
    moves: planned.flatMap(movesOf),
    obstacles: planned.flatMap(({ record: { id, number }, obstacle }) =>
      obstacle === undefined ? [] : [{ record: id, number, reason: obstacle }],
    ),
    ...(planned.length < limit || last === undefined ? {} : { next: last }),
  };
}
