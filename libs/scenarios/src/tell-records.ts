import { decryptJson, listRecordsOfCase, recordContext } from '#store';
import { type JsonObject } from '#engine';
import { type Running } from './play';

/** The records that the case issued, as they stand at the end of the story. */
export async function tellRecords({ store, caseId }: Pick<Running, 'store' | 'caseId'>): Promise<readonly object[]> {
  const issued = await listRecordsOfCase(store, caseId);
  return issued.map(({ id, number, kind, status, startsOn, endsOn, content }) => ({
    number,
    kind,
    status,
    startsOn,
    endsOn: endsOn ?? null,
    ...(decryptJson(store, recordContext.content(id), content) as JsonObject),
  }));
}
