import { type JsonObject } from '#engine';
import {
  exclusiveKey,
  isExcluded,
  listRecordEvents,
  recordContext,
  type RecordEntryKind,
  type RecordRow,
  type RecordsChange,
  type Transaction,
} from '#store';
import { type Form, validateForm } from '#forms';
import { type RecordKind } from '../definition/record-kind';
import { type CaseDraft } from '../draft/case-draft';
import { DATE_FORMAT } from '../shanghai-date';
import { placeEvents, wantedEvents } from './due-events';
import { type EndMessage } from './end-message';
import { type RecordRefusal, refuseRecord } from './record-order';
import { findRecordRule } from './record-rule';

/** A job of a locked case that orders something of a record. */
export interface Ordering {
  readonly draft: CaseDraft;
  readonly transaction: Transaction;
  readonly job: number;
  readonly wall: Date;
}

/** The business day in China. */
export const todayOf = ({ draft }: Pick<Ordering, 'draft'>): string => DATE_FORMAT.format(draft.now);

/** What is to be written, and the job's result; or why nothing is. */
export type Prepared =
  { readonly ok: true; readonly change?: RecordsChange; readonly message?: EndMessage; readonly result: JsonObject } | RecordRefusal;

/** A record as it is to be, with its content open, and what its history says of that. */
export interface NextRecord {
  readonly record: Omit<RecordRow, 'content' | 'exclusiveKey' | 'changedAt' | 'entries'>;
  /** Entries of its history so far. */
  readonly entries: number;
  readonly content: JsonObject;
  readonly known: KnownKind | undefined;
  readonly entry: { readonly kind: RecordEntryKind; readonly fromDay: string; readonly detail: JsonObject };
}

/** A kind of record with the form of its content. */
export interface KnownKind {
  readonly kind: RecordKind;
  readonly form: Form | undefined;
}

/** A kind as the case's own version has it, else as the newest version of the region that has it. */
export async function findKind({ draft, transaction, wall }: Ordering, name: string): Promise<KnownKind | undefined> {
  const own = draft.definition.records.get(name);
  if (own !== undefined) return { kind: own, form: draft.definition.forms.get(own.form) };
  const rule = await findRecordRule(draft.kit, { region: draft.row.region, kind: name, wall, today: todayOf({ draft }) }, transaction);
  return rule && { kind: rule.kind, form: rule.definition.forms.get(rule.kind.form) };
}

/** Whether content fits the form of its kind; faults are told by field. */
export function checkContent({ form }: KnownKind, content: JsonObject): RecordRefusal | undefined {
  const checked = form === undefined ? undefined : validateForm(form, content);
  if (checked?.ok !== false) return undefined;
  return refuseRecord('record-content', checked.errors.map(({ path, code }) => `${path} ${code}`).join(', '));
}

/** Seals a record that is new or changed, with its history, its due events and its place among those that exclude each other. */
export async function writeNext(ordering: Ordering, next: NextRecord): Promise<Prepared> {
  const { draft, transaction, job } = ordering;
  const { record, content, entry } = next;
  const no = next.entries + 1;
  const key = keyOf(draft, next);
  if (key !== undefined && record.status !== 'ended' && (await isExcluded(transaction, { ...record, exclusiveKey: key })))
    return refuseRecord('record-excluded', `another record of the kind ${record.kind} holds on these days`);
  const due = await dueOf(ordering, next);
  if (!due.ok) return due;
  const row: RecordRow = {
    ...record,
    content: draft.kit.seal(recordContext.content(record.id), content),
    exclusiveKey: key,
    changedAt: draft.now,
    entries: no,
  };
  const detail = draft.kit.seal(recordContext.detail(record.id, no), entry.detail);
  const told = {
    recordId: record.id,
    no,
    kind: entry.kind,
    fromDay: entry.fromDay,
    at: draft.now,
    job: { caseId: draft.row.id, no: job },
    detail,
  };
  const rows = next.entries === 0 ? { issued: [row], changed: [] } : { issued: [], changed: [row] };
  const change = { eventsPlaced: due.eventsPlaced, eventsDropped: due.eventsDropped, ...rows, entries: [told], followed: [] };
  return { ok: true, change, result: resultOf(row) };
}

function keyOf({ kit }: CaseDraft, { record, content, known }: NextRecord): string | undefined {
  const exclusive = known?.kind.exclusive;
  if (exclusive === undefined) return undefined;
  const { region, kind, subject } = record;
  return exclusiveKey(kit.store, { region, kind, subject, values: exclusive.map((field) => content[field] ?? null) });
}

type Due = ({ readonly ok: true } & Pick<RecordsChange, 'eventsPlaced' | 'eventsDropped'>) | RecordRefusal;

async function dueOf({ draft, transaction, wall }: Ordering, { record, entries, content }: NextRecord): Promise<Due> {
  const today = todayOf({ draft });
  const rule = await findRecordRule(draft.kit, { region: record.region, kind: record.kind, wall, today }, transaction);
  const wanted = wantedEvents(draft.kit.evaluator, rule, { record: { ...record, changedAt: draft.now, entries }, content });
  if (!wanted.ok) return refuseRecord('record-rule', wanted.reason);
  const kept = entries === 0 ? [] : await listRecordEvents(transaction, [record.id]);
  return { ok: true, ...placeEvents(record, { wanted: wanted.events, kept, today }) };
}

/** What a job gives the process of a record. */
export const resultOf = ({
  id,
  number,
  status,
  startsOn,
  endsOn,
}: Pick<RecordRow, 'id' | 'number' | 'status' | 'startsOn' | 'endsOn'>): JsonObject => ({
  id,
  number,
  status,
  startsOn,
  endsOn: endsOn ?? null,
});
