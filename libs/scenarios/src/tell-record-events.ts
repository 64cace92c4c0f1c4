import { listRecordEntries, listRecordEvents, listRecordsOfCase, type RecordEventView, type RecordRow, type Store } from '#store';
import { EARLIER_CASE } from './give-records';
import { type Running } from './play';
import { type ToldRecordEvent } from './scenario';

/** A record of a story with what the schedule did of it, and whether it has ended, by the schedule or by a case. */
export interface RecordLife {
  readonly kind: string;
  /** The story's own case has issued it. */
  readonly issued: boolean;
  readonly ended: boolean;
  readonly events: readonly ToldRecordEvent[];
}

const MOST = 1_000;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** What became of the records that stood before the story and of those that its case has issued. */
export async function tellRecordLives({ store, caseId }: Pick<Running, 'store' | 'caseId'>): Promise<readonly RecordLife[]> {
  const records = [...(await listRecordsOfCase(store, EARLIER_CASE)), ...(await listRecordsOfCase(store, caseId))];
  const events = await listRecordEvents(
    store,
    records.map(({ id }) => id),
  );
  const lives: RecordLife[] = [];
  for (const record of records) {
    const own = events.filter(({ recordId }) => recordId === record.id);
    const told = [...own.flatMap((event) => toldOf(record, event)), ...(await continuationsOf(store, record))];
    const { kind, status } = record;
    lives.push({ kind, issued: record.caseId === caseId, ended: status === 'ended', events: told });
  }
  return lives;
}

/** All that the schedule did, by day. */
export function recordEventsOf(lives: readonly RecordLife[]): readonly ToldRecordEvent[] {
  const key = ({ on, record, event }: ToldRecordEvent): string => `${on} ${record} ${event}`;
  return lives.flatMap(({ events }) => events).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Outcomes of what did not happen: the record had ended, its kind or its day was gone. */
const NOTHING: readonly string[] = ['ended', 'no-rule', 'too-late'];

function toldOf({ number }: RecordRow, { event, doneAt, outcome }: RecordEventView): readonly ToldRecordEvent[] {
  if (doneAt === undefined || outcome === undefined) return [];
  const told = { record: number, event, on: DAY.format(doneAt) };
  if (event === 'end') return [{ ...told, came: 'ended' }];
  if (NOTHING.includes(outcome)) return [];
  return [{ ...told, came: event.startsWith('follow-up:') ? 'opened' : 'told' }];
}

async function continuationsOf(store: Store, { id, number }: RecordRow): Promise<readonly ToldRecordEvent[]> {
  const entries = await listRecordEntries(store, { record: id, limit: MOST });
  return entries
    .filter(({ kind }) => kind === 'continued')
    .map(({ fromDay }) => ({ record: number, event: 'end', on: fromDay, came: 'continued' }));
}
