import { PARTNER_CHANNEL, type PartnerEvent, type RecordId } from '#contract';
import { type JsonObject } from '#engine';
import {
  type DueChange,
  type DueRecordEvent,
  encryptionContext,
  NO_RECORDS_CHANGE,
  recordContext,
  type RecordCaseEvent,
  type RecordEntryRow,
  type RecordEventRow,
  type RecordMessage,
  type RecordNotice,
  type RecordRow,
} from '#store';
import { type Kit } from '../kit';
import { RECORD_EVENTS, toldOfRecord } from '../departments/tell-subscribers';
import { END_EVENT } from './due-events';
import { type EndMessage, messageOfEnd } from './end-message';
import { type FollowUp } from './open-follow-up';
import { type OpenRecord, remindOfRecord, tellOfRecord } from './record-notices';
import { shiftDay } from './shift-day';

/** What holds for all events of a page: the day, whose records are followed up, and the cases that were opened for it. */
export interface PageFacts {
  readonly today: string;
  readonly now: Date;
  readonly followed: ReadonlySet<RecordId>;
  /** By record and event. */
  readonly followUps: ReadonlyMap<string, FollowUp>;
}

/** What one event comes to. */
interface Fallen {
  readonly outcome: string;
  readonly again?: string;
  readonly notices?: readonly RecordNotice[];
  readonly message?: RecordMessage;
  readonly record?: RecordRow;
  readonly entry?: RecordEntryRow;
  readonly event?: RecordCaseEvent;
  readonly followUp?: FollowUp;
}

const failed = (reason: string, { today }: PageFacts): Fallen => ({ outcome: reason, again: shiftDay(today, 1) });

/** What an event that is due comes to; the record is as it stands under its lock, `open` as it was read before with its rule. */
export function fallOne(kit: Kit, { event, record }: DueRecordEvent, given: PageFacts & { readonly open: OpenRecord | undefined }): Fallen {
  if (record.status === 'ended') return { outcome: 'ended' };
  if (event.event === END_EVENT) return end(kit, record, given);
  const { open, today } = given;
  if (open === undefined) return { outcome: 'no-rule' };
  if (event.forEnd < today && !record.inGrace) return { outcome: 'too-late' };
  const [what, name] = event.event.split(':');
  if (what === 'follow-up') return followUp(given.followUps.get(`${event.recordId} ${event.event}`), given);
  const reminder = open.rule.kind.reminders.find((each) => each.name === name);
  if (reminder === undefined) return { outcome: 'no-rule' };
  const told = remindOfRecord(kit, { ...open, record }, reminder.notice);
  return told.ok ? { outcome: 'told', notices: told.notices } : failed(told.reason, given);
}

function followUp(opened: FollowUp | undefined, given: PageFacts): Fallen {
  if (opened?.ok === true) return { outcome: opened.caseId, followUp: opened };
  return failed(opened?.reason ?? 'no case was opened', given);
}

type EndFacts = PageFacts & { readonly open: OpenRecord | undefined };

/** It holds on while a case follows it up, where its kind says so; nobody is told of an end that did not come. */
function end(kit: Kit, record: RecordRow, given: EndFacts): Fallen {
  const { open, now, today } = given;
  if (open?.rule.kind.continuesDuringFollowUp === true && given.followed.has(record.id)) {
    const again = shiftDay(today, 1);
    if (record.inGrace) return { outcome: 'followed-up', again };
    return { outcome: 'followed-up', again, ...written(kit, { ...record, inGrace: true }, { kind: 'continued', fromDay: today, now }) };
  }
  const over: RecordRow = { ...record, status: 'ended', inGrace: false };
  const ended = written(kit, over, { kind: 'ended', fromDay: today, now });
  return open === undefined ? { outcome: 'ended', ...ended } : tellOfEnd(kit, { ...open, record: over }, { given, ended });
}

/** Another organisation must hear of the end, so that it is written with its message or comes again; for a notice it never waits. */
function tellOfEnd(kit: Kit, open: OpenRecord, { given, ended }: { readonly given: EndFacts; readonly ended: Written }): Fallen {
  const sent = messageOfEnd(kit, open);
  if (!sent.ok) return failed(sent.reason, given);
  const message = sent.message === undefined ? {} : { message: sealedMessage(kit, open.record, sent.message) };
  const notice = open.rule.kind.endNotice;
  const told = notice === undefined ? undefined : tellOfRecord(kit, open, notice);
  if (told?.ok === false) return { outcome: told.reason, ...message, ...ended };
  return { outcome: 'ended', ...message, ...(told === undefined ? {} : { notices: told.notices }), ...ended };
}

function sealedMessage(kit: Kit, record: RecordRow, { name, type, to, content }: EndMessage): RecordMessage {
  const { id: recordId, caseId, region, organisationId: askedBy, kind } = record;
  const event = {
    notice: 'department-message.sent' satisfies PartnerEvent,
    channel: PARTNER_CHANNEL,
    content: kit.seal(encryptionContext.outbox(caseId), {}),
    lane: `${caseId}@${to}`,
  };
  const sealed = kit.seal(encryptionContext.departmentMessage(caseId), content);
  return { recordId, caseId, region, organisationId: to, askedBy, name, type, element: `records/${kind}`, content: sealed, event };
}

type Written = Pick<Fallen, 'record' | 'entry' | 'event'>;

function written(
  { seal }: Kit,
  record: RecordRow,
  { kind, fromDay, now }: { readonly kind: 'continued' | 'ended'; readonly fromDay: string; readonly now: Date },
): Written {
  const no = record.entries + 1;
  const detail: JsonObject = { endsOn: record.endsOn ?? null };
  const entry = { recordId: record.id, no, kind, fromDay, at: now, detail: seal(recordContext.detail(record.id, no), detail) };
  const content = seal(encryptionContext.outbox(record.caseId), toldOfRecord(record));
  const event = { caseId: record.caseId, notice: RECORD_EVENTS[kind], channel: PARTNER_CHANNEL, content };
  return { record: { ...record, entries: no, changedAt: now }, entry, event };
}

interface Both {
  readonly event: RecordEventRow;
  readonly fallen: Fallen;
}

/** All that a page of events comes to, as one change. */
export function changeOf(page: readonly Both[], at: Date): DueChange {
  const changed = page.flatMap(({ fallen: { record } }) => record ?? []);
  return {
    at,
    records: {
      ...NO_RECORDS_CHANGE,
      changed,
      entries: page.flatMap(({ fallen: { entry } }) => entry ?? []),
      followed: page.flatMap(({ event, fallen }) =>
        fallen.followUp?.ok === true ? [{ recordId: event.recordId, caseId: fallen.followUp.caseId, at }] : [],
      ),
    },
    notices: page.flatMap(({ fallen }) => fallen.notices ?? []),
    messages: page.flatMap(({ fallen }) => fallen.message ?? []),
    events: page.flatMap(({ fallen }) => fallen.event ?? []),
    done: page.flatMap(({ event, fallen: { outcome, again } }) =>
      again === undefined ? [{ recordId: event.recordId, event: event.event, outcome }] : [],
    ),
    postponed: page.flatMap(({ event, fallen: { outcome, again } }) =>
      again === undefined ? [] : [{ recordId: event.recordId, event: event.event, outcome, dueOn: again }],
    ),
    ended: changed.filter(({ status }) => status === 'ended').map(({ id }) => id),
  };
}
