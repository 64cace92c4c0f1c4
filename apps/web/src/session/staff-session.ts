import { createQueryClient, type SessionEnd } from '../api/query-client';

type Listener = (end: SessionEnd) => void;
const listeners = new Set<Listener>();

/** What pages of staff have read. It is there before anything is shown, so that a page's data and its script come side by side. */
export const staffQueries = createQueryClient((end) => {
  for (const listener of listeners) listener(end);
});

/** Tells of each request that was refused because its session has ended, until what it returns is called. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
