import { createQueryClient } from '../api/query-client';

const SIGNED_OUT = 'signed-out';
const session = new EventTarget();

/** What pages of staff have read. It is there before anything is shown, so that a page's data and its script come side by side. */
export const staffQueries = createQueryClient(() => {
  session.dispatchEvent(new Event(SIGNED_OUT));
});

/** Tells of each request that was refused because nobody is signed in, until what it returns is called. */
export function onSignedOut(listener: () => void): () => void {
  session.addEventListener(SIGNED_OUT, listener);
  return () => {
    session.removeEventListener(SIGNED_OUT, listener);
  };
}
