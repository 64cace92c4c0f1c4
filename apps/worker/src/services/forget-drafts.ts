import { deleteExpiredDrafts, type Store } from '#store';

const PAGE = 200;

/** Forgets a page of the applications that were begun and have expired; the sweep comes again for the rest. */
export const createForgetDrafts =
  (store: Store): ((now: Date) => Promise<number>) =>
  (now) =>
    deleteExpiredDrafts(store, now, PAGE);
