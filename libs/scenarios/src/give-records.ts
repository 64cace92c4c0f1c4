import { randomUUID } from 'node:crypto';
import { asCaseId, asOrganisationId, asRecordId } from '#contract';
import {
  encrypt,
  inTransaction,
  listRecordsOfCase,
  NO_RECORDS_CHANGE,
  recordContext,
  type RecordEntryRow,
  type RecordRow,
  type Store,
  writeRecords,
} from '#store';
import { type Cast } from './cast';
import { type Running } from './play';
import { type GivenRecord, type Scenario } from './scenario';

/** The case that is said to have issued what stood before the story. */
export const EARLIER_CASE = asCaseId('00000000-0000-4000-8000-000000000001');

/** Puts the records that stand before a story into its store, as their cases had issued them on their first day. */
export async function giveRecords(store: Store, cast: Pick<Cast, 'resolve'>, { records = [], case: file }: Scenario): Promise<void> {
  if (records.length === 0) return;
  const place = { region: file.region, organisationId: asOrganisationId(file.organisation) };
  const issued = records.map((record) => ({ ...place, ...issuedBefore(store, cast, record) }));
  await inTransaction(store, (transaction) => {
    writeRecords(transaction, {
      ...NO_RECORDS_CHANGE,
      issued,
      entries: issued.map((record, index) => beginningOf(store, record, index + 1)),
    });
    return Promise.resolve();
  });
}

/** Puts on their days what is to fall due of them from the beginning of the story on, by the rules that are deployed. */
export async function placeGivenDays({ store, cases }: Pick<Running, 'store' | 'cases'>, { records = [], case: file, start }: Scenario) {
  for (const kind of new Set(records.map((record) => record.kind))) {
    const plan = await cases.planRecords({ region: file.region, kind, limit: records.length }, new Date(start.at));
    const days = new Map((await listRecordsOfCase(store, EARLIER_CASE)).map(({ id, endsOn }) => [id, endsOn]));
    const eventsPlaced = plan.moves.flatMap(({ record, event, to }) => {
      const forEnd = days.get(record);
      return to === undefined || forEnd === undefined ? [] : [{ recordId: record, event, dueOn: to, forEnd }];
    });
    await inTransaction(store, (transaction) => {
      writeRecords(transaction, { ...NO_RECORDS_CHANGE, eventsPlaced });
      return Promise.resolve();
    });
  }
}

function issuedBefore(store: Store, cast: Pick<Cast, 'resolve'>, given: GivenRecord): Omit<RecordRow, 'region' | 'organisationId'> {
  const id = asRecordId(randomUUID());
  const { kind, number, startsOn, endsOn, content } = given;
  const at = new Date(`${startsOn}T00:00:00+08:00`);
  return {
    id,
    kind,
    number,
    subject: cast.resolve({ ...given.subject }) as unknown as RecordRow['subject'],
    status: 'active',
    startsOn,
    endsOn: endsOn ?? undefined,
    inGrace: false,
    content: encrypt(store, recordContext.content(id), JSON.stringify(cast.resolve(content))),
    caseId: EARLIER_CASE,
    issuedAt: at,
    changedAt: at,
    entries: 1,
  };
}

/** By a job of that case with this number. */
const beginningOf = (store: Store, { id, startsOn, issuedAt }: Omit<RecordRow, 'content'>, no: number): RecordEntryRow => ({
  recordId: id,
  no: 1,
  kind: 'issued',
  fromDay: startsOn,
  at: issuedAt,
  job: { caseId: EARLIER_CASE, no },
  detail: encrypt(store, recordContext.detail(id, 1), '{}'),
});
