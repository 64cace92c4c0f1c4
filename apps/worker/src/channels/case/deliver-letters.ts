import { type Cases } from '#cases';
import { type Delivered } from '#contract';
import { type PendingLetter } from '#store';
import { errorCode } from '../../error-code';
import { inParallel } from '../../in-parallel';
import { type Log } from '../../log';
import { type Outbox } from '../outbox';

export interface LetterDelivery {
  readonly cases: Pick<Cases, 'takeLetters' | 'deliverLetter'>;
  readonly outbox: Pick<Outbox, 'findNextAttempt' | 'markDelivered' | 'markFailed'>;
  readonly log: Log;
  /** Business time of a delivery, for people. */
  readonly businessNow: () => Promise<Date>;
  /** Whether to stop between two pages. */
  readonly enough: () => boolean;
}

const PAGE = 100;
/** Lanes at once: a call of two hundred cases is to leave the pool's other connections to people. */
const WIDTH = 3;

/** Delivers the letters between cases: those of one lane one after another, lanes side by side. One that fails is tried again, and its lane waits. */
export async function deliverLetters(delivery: LetterDelivery): Promise<Delivered> {
  const { cases, outbox } = delivery;
  for (;;) {
    const letters = await cases.takeLetters(new Date(), PAGE);
    await inParallel([...lanesOf(letters).values()], WIDTH, (lane) => deliverLane(delivery, lane));
    if (letters.length === 0) break;
    if (delivery.enough()) return { more: true };
  }
  const next = await outbox.findNextAttempt('case');
  return { more: false, ...(next === undefined ? {} : { nextAt: next.toISOString() }) };
}

function lanesOf(letters: readonly PendingLetter[]): ReadonlyMap<string, readonly PendingLetter[]> {
  const lanes = new Map<string, PendingLetter[]>();
  for (const letter of letters) lanes.set(letter.lane, [...(lanes.get(letter.lane) ?? []), letter]);
  return lanes;
}

async function deliverLane(delivery: LetterDelivery, lane: readonly PendingLetter[]): Promise<void> {
  for (const letter of lane) if (!(await deliverOne(delivery, letter))) return;
}

async function deliverOne({ cases, outbox, log, businessNow }: LetterDelivery, letter: PendingLetter): Promise<boolean> {
  try {
    const evidence = await cases.deliverLetter(letter, new Date());
    await outbox.markDelivered(letter.id, await businessNow(), evidence);
    return true;
  } catch (error) {
    log.warn({ channel: 'case', outbox: letter.id, attempts: letter.attempts + 1, code: errorCode(error) }, 'letter not delivered');
    await outbox.markFailed(letter.id, new Date(), false);
    return false;
  }
}
