import { isJsonObject } from '#engine';
import { decryptJson, listRecordsOfSubject, recordContext, type Store } from '#store';
import { type JobServices } from './job';

/** Records of a subject with their content open, as expressions of a process read them. */
export function createListRecords(store: Store): JobServices['listRecords'] {
  return async (question) => {
    const rows = await listRecordsOfSubject(store, question);
    return rows.map(({ id, number, status, startsOn, endsOn, content }) => {
      const opened = decryptJson(store, recordContext.content(id), content);
      return { id, number, status, startsOn, endsOn: endsOn ?? null, content: isJsonObject(opened) ? opened : {} };
    });
  };
}
