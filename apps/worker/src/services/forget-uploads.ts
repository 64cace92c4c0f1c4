import { type Config } from '#config';
import { deleteUnattachedDocuments, type Store } from '#store';

const DAY_MS = 86_400_000;
const PAGE = 200;

interface Uploading {
  readonly store: Store;
  readonly config: Pick<Config, 'filesFolder' | 'uploadKeepDays'>;
}

/** Deletes a page of the uploads that no case took in within the days that are configured; the sweep comes again for the rest. */
export function createForgetUploads({ store, config }: Uploading): (now: Date) => Promise<number> {
  const where = { store, folder: config.filesFolder };
  return (now) => deleteUnattachedDocuments(where, { before: new Date(now.getTime() - config.uploadKeepDays * DAY_MS), limit: PAGE });
}
