import { CHANNELS } from '#contract';
import { isJsonObject } from '#engine';
import {
  decryptJson,
  type DueChange,
  type DueRecordEvent,
  inTransaction,
  listDueRecordEvents,
  listFollowedUp,
  listPeople,
  lockDueRecordEvents,
  readClockOffset,
  recordContext,
  writeDue,
} from '#store';
import { keepFresh } from '../keep-fresh';
import { type Kit } from '../kit';
import { DATE_FORMAT } from '../shanghai-date';
import { END_EVENT } from './due-events';
import { changeOf, fallOne } from './due-page';
import { type FollowUp, openFollowUp } from './open-follow-up';
import { type OpenRecord } from './record-notices';
import { findRecordRule, type RecordRule } from './record-rule';

/** Events of one transaction: a killed worker does no more than these again, and none twice. */
const PAGE = 500;

/** When to leave off, and the wall clock. */
export interface DueWork {
  readonly enough: () => boolean;
  readonly clock: () => Date;
}

/** What was done: how many events, how many come again the next day, and whether more are due. */
export interface FallenDue {
  readonly done: number;
  readonly postponed: number;
  readonly more: boolean;
}

/** Does what is due of records by the business day in China, page by page, until nothing is or enough is done. */
export async function fallDue(kit: Kit, { enough, clock }: DueWork): Promise<FallenDue> {
  const rules = new Map<string, RecordRule | undefined>();
  const sum = { done: 0, postponed: 0 };
  for (;;) {
    const wall = clock();
    await keepFresh(kit, wall);
    const now = new Date(wall.getTime() + (await readClockOffset(kit.store)));
    const today = DATE_FORMAT.format(now);
    const due = await listDueRecordEvents(kit.store, { today, limit: PAGE });
    if (due.length === 0) return { ...sum, more: false };
    const page = await fallPageDue(kit, due, { rules, wall, now, today });
    sum.done += page.done;
    sum.postponed += page.postponed;
    // Nothing moved: somebody else holds these records, and comes to them.
    if (page.done + page.postponed === 0) return { ...sum, more: false };
    if (enough()) return { ...sum, more: due.length === PAGE };
  }
}

interface Moment {
  readonly rules: Map<string, RecordRule | undefined>;
  readonly wall: Date;
  readonly now: Date;
  readonly today: string;
}

async function fallPageDue(kit: Kit, due: readonly DueRecordEvent[], moment: Moment): Promise<Omit<FallenDue, 'more'>> {
  const { wall, now, today } = moment;
  const open = await opened(kit, due, moment);
  // Cases start in transactions of their own, known by the event, so that a page that is repeated finds them.
  const followUps = new Map<string, FollowUp>();
  for (const { event, record } of due) {
    const found = open.get(record.id);
    if (found === undefined || !opensCase({ event, record }, today)) continue;
    followUps.set(`${event.recordId} ${event.event}`, await openFollowUp(kit, found, { event, wall }));
  }
  const change = await inTransaction(kit.store, async (transaction) => {
    const locked = await lockDueRecordEvents(transaction, { today, events: due.map(({ event }) => event) });
    const ending = locked.filter(({ event }) => event.event === END_EVENT).map(({ record }) => record.id);
    const facts = { today, now, followUps, followed: await listFollowedUp(transaction, ending) };
    const page = locked.map((each) => ({ event: each.event, fallen: fallOne(kit, each, { ...facts, open: open.get(each.record.id) }) }));
    const written = changeOf(page, now);
    writeDue(transaction, written);
    return written;
  });
  tellChannels(kit, change);
  return { done: change.done.length, postponed: change.postponed.length };
}

/** A follow-up that is due while the record still holds. */
const opensCase = ({ event, record }: DueRecordEvent, today: string): boolean =>
  event.event.startsWith('follow-up:') && record.status !== 'ended' && (event.forEnd >= today || record.inGrace);

/** Wakes the deliveries; who is told finds it in the mailbox. */
function tellChannels(kit: Kit, { notices }: DueChange): void {
  const [first] = notices;
  if (first === undefined) return;
  const channels = CHANNELS.filter((channel) => notices.some((notice) => notice.channel === channel));
  kit.afterCommit({ caseId: first.caseId, processId: '', wake: false, jobs: [], channels, offices: [], people: [] });
}

/** The records of a page by id, their content open, with their rules and the names of their subjects; one without a rule is left out. */
async function opened(kit: Kit, due: readonly DueRecordEvent[], moment: Moment): Promise<ReadonlyMap<string, OpenRecord>> {
  const people = due.flatMap(({ record: { subject } }) => ('person' in subject ? [subject.person] : []));
  const names = new Map((await listPeople(kit.store, [...new Set(people)])).map(({ id, name }) => [id, name]));
  const found = new Map<string, OpenRecord>();
  for (const { record } of due) {
    const rule = await ruleOf(kit, record, moment);
    if (rule === undefined || found.has(record.id)) continue;
    const { subject } = record;
    const name = 'person' in subject ? names.get(subject.person) : kit.organisations.findName(subject.organisation);
    const content = decryptJson(kit.store, recordContext.content(record.id), record.content);
    found.set(record.id, { record, rule, name: name ?? '', content: isJsonObject(content) ? content : {} });
  }
  return found;
}

async function ruleOf(
  kit: Kit,
  { region, kind }: { readonly region: string; readonly kind: string },
  { rules, wall, today }: Moment,
): Promise<RecordRule | undefined> {
  const key = `${region} ${kind} ${today}`;
  if (!rules.has(key)) rules.set(key, await findRecordRule(kit, { region, kind, wall, today }));
  return rules.get(key);
}
