import { asCaseId } from '#contract';
import { type Cases } from '#cases';
import { markAttempt, markDelivered, type PendingLetter, type Store } from '#store';
import { fallRecordsDue } from './fall-records-due';

/** More open cases than any story has. */
const MOST_CASES = 1_000;
const PAGE = 100;
/** Not before the next step: a letter that nobody awaits yet would be tried for ever at one instant. */
const RETRIES = { attempts: 2 ** 31 - 1, firstDelay: 1, longestDelay: 1 };

/** From when, if it was settled before, until when things happen. */
interface Span {
  readonly since?: Date | undefined;
  readonly at: Date;
}

/** Settles the cases of a story by one instant after the other. */
export function settlerOf(parts: { readonly cases: Cases; readonly store: Store }): (at: Date) => Promise<void> {
  let since: Date | undefined;
  return async (at) => {
    await settleStory(parts, { since, at });
    since = at;
  };
}

/** Lets happen in every open case what is due at an instant, and hands over the letters between them until none is left, as the worker would. */
async function settleStory({ cases, store }: { readonly cases: Cases; readonly store: Store }, { since, at }: Span): Promise<void> {
  await fallRecordsDue({ cases, store }, { since, at });
  for (const { caseId } of await cases.listOpenCases(undefined, MOST_CASES)) await cases.settle(asCaseId(caseId), at);
  for (let letters = await cases.takeLetters(at, PAGE); letters.length > 0; letters = await cases.takeLetters(at, PAGE)) {
    for (const letter of letters) await handOver({ cases, store }, letter, at);
  }
}

async function handOver(
  { cases, store }: { readonly cases: Cases; readonly store: Store },
  letter: PendingLetter,
  at: Date,
): Promise<void> {
  const fate = await cases.deliverLetter(letter, at);
  if (fate.kind === 'delivered') await markDelivered(store, letter.id, { at, evidence: fate.evidence });
  else await markAttempt(store, letter.id, at, fate.kind === 'failed' ? { ...RETRIES, attempts: 0 } : RETRIES);
}
