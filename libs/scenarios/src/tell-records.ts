import { decryptJson, listRecordsOfCase, recordContext } from '#store';
import { type JsonObject } from '#engine';
import { EARLIER_CASE } from './give-records';
import { type Running } from './play';

/** The records that stood before the story, then those that the case issued, as they stand at its end. */
export async function tellRecords({ store, caseId }: Pick<Running, 'store' | 'caseId'>): Promise<readonly object[]> {
  const issued = [...(await listRecordsOfCase(store, EARLIER_CASE)), ...(await listRecordsOfCase(store, caseId))];
  return issued.map(({ id, number, kind, status, startsOn, endsOn, content }) => ({
    number,
    kind,
    status,
    startsOn,
    endsOn: endsOn ?? null,
    ...(decryptJson(store, recordContext.content(id), content) as JsonObject),
  }));
}
