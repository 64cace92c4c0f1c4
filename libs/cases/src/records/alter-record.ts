import { isJsonObject, type JsonObject } from '#engine';
import {
  decryptJson,
  findPerson,
  lockRecord,
  NO_RECORDS_CHANGE,
  recordContext,
  type RecordEntryKind,
  type RecordRow,
  type RecordStatus,
} from '#store';
import { DATE_FORMAT } from '../shanghai-date';
import { messageOfEnd } from './end-message';
import { checkDays } from './issue-record';
import { checkContent, findKind, type Ordering, type Prepared, resultOf, todayOf, writeNext } from './ordering';
import { type RecordOrder, type RecordRefusal, refuseRecord } from './record-order';
import { findRecordRule } from './record-rule';
import { isDay } from './shift-day';

type Altering = Exclude<RecordOrder, { verb: 'issue' }>;
type Change = Extract<RecordOrder, { verb: 'change' }>;
type Turn = Extract<RecordOrder, { verb: 'suspend' | 'resume' | 'end' }>;

/** The locked record with its content open. */
interface Found {
  readonly record: RecordRow;
  readonly content: JsonObject;
}

/** What is done to a record that there is: changed, suspended, resumed, ended or followed up. */
export async function alterRecord(ordering: Ordering, order: Altering): Promise<Prepared> {
  const { draft, transaction } = ordering;
  const record = await lockRecord(transaction, order.record);
  if (record?.region !== draft.row.region) return refuseRecord('unknown-record', 'the region has no record of this id');
  const content = decryptJson(draft.kit.store, recordContext.content(record.id), record.content);
  const found = { record, content: isJsonObject(content) ? content : {} };
  if (order.verb === 'follow') return follow(ordering, record);
  return order.verb === 'change' ? change(ordering, found, order) : turn(ordering, found, order);
}

function follow({ draft }: Ordering, record: RecordRow): Prepared {
  const followed = [{ recordId: record.id, caseId: draft.row.id, at: draft.now }];
  return { ok: true, change: { ...NO_RECORDS_CHANGE, followed }, result: resultOf(record) };
}

async function change(ordering: Ordering, { record, content: before }: Found, order: Change): Promise<Prepared> {
  if (record.status === 'ended') return refuseRecord('record-ended', 'it is over for good');
  const startsOn = order.startsOn ?? record.startsOn;
  const endsOn = order.endsOn === undefined ? (record.endsOn ?? null) : order.endsOn;
  const content = { ...before, ...order.content };
  const known = await findKind(ordering, record.kind);
  const refused = checkDays(startsOn, endsOn) ?? (known && checkContent(known, content));
  if (refused !== undefined) return refused;
  const inGrace = record.inGrace && endsOn === record.endsOn;
  const detail = { startsOn, endsOn, content: order.content };
  return writeNext(ordering, {
    record: { ...record, startsOn, endsOn: endsOn ?? undefined, inGrace },
    entries: record.entries,
    content,
    known,
    entry: { kind: 'changed', fromDay: todayOf(ordering), detail },
  });
}

/** What each of these verbs makes of a record, and what it refuses. */
const TURNS = {
  suspend: {
    entry: 'suspended',
    status: 'suspended',
    refuses: { active: undefined, suspended: 'record-suspended', ended: 'record-ended' },
  },
  resume: { entry: 'resumed', status: 'active', refuses: { active: 'record-not-suspended', suspended: undefined, ended: 'record-ended' } },
  end: { entry: 'ended', status: 'ended', refuses: { active: undefined, suspended: undefined, ended: undefined } },
} as const satisfies Readonly<
  Record<Turn['verb'], { entry: RecordEntryKind; status: RecordStatus; refuses: Record<RecordStatus, RecordRefusal['code'] | undefined> }>
>;

async function turn(ordering: Ordering, { record, content }: Found, order: Turn): Promise<Prepared> {
  const today = todayOf(ordering);
  const on = order.on ?? today;
  const refused = refuseTurn(record, { verb: order.verb, on, today });
  if (refused !== undefined) return refused;
  if (record.status === 'ended') return { ok: true, result: resultOf(record) };
  const { entry, status } = TURNS[order.verb];
  const ahead = on > today;
  const told = order.verb === 'end' && !ahead ? await tellOfEnd(ordering, { record, content }) : NOBODY_TOLD;
  if (!told.ok) return refuseRecord('record-rule', told.reason);
  const prepared = await writeNext(ordering, {
    record: { ...record, ...(order.verb === 'end' ? endOn(record, on) : {}), status: ahead ? record.status : status },
    entries: record.entries,
    content,
    known: await findKind(ordering, record.kind),
    entry: { kind: ahead ? 'changed' : entry, fromDay: on, detail: { reason: order.reason } },
  });
  return prepared.ok && told.message !== undefined ? { ...prepared, message: told.message } : prepared;
}

function refuseTurn(
  { status }: RecordRow,
  { verb, on, today }: { readonly verb: Turn['verb']; readonly on: string; readonly today: string },
): RecordRefusal | undefined {
  if (!isDay(on)) return refuseRecord('record-dates', 'on must be a day, YYYY-MM-DD');
  const code = TURNS[verb].refuses[status];
  if (code !== undefined) return refuseRecord(code, `the record is ${status}`);
  const early = on > today && status !== 'ended' && verb !== 'end';
  return early ? refuseRecord('record-dates', `it can ${verb} today or before, not on a day to come`) : undefined;
}

type Told = ReturnType<typeof messageOfEnd>;
const NOBODY_TOLD: Told = { ok: true };

/** What another organisation is told of the end, by the newest version that has the kind. */
async function tellOfEnd({ draft, transaction, wall }: Ordering, { record, content }: Found): Promise<Told> {
  const { kit, now } = draft;
  const { region, kind, subject } = record;
  const rule = await findRecordRule(kit, { region, kind, wall, today: DATE_FORMAT.format(now) }, transaction);
  if (rule?.kind.endMessage === undefined) return NOBODY_TOLD;
  const name = 'person' in subject ? (await findPerson(kit.store, subject.person))?.name : kit.organisations.findName(subject.organisation);
  return messageOfEnd(kit, { record: { ...record, status: 'ended' }, content, rule, name: name ?? '' });
}

/** An end never makes a record longer. */
const endOn = ({ endsOn }: RecordRow, on: string) => ({ endsOn: endsOn !== undefined && endsOn < on ? endsOn : on, inGrace: false });
