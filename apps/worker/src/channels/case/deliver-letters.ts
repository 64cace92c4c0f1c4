import { type Cases, type LetterFate } from '#cases';
import { type Delivered, derivedCommandId } from '#contract';
import { type PendingLetter } from '#store';
import { errorCode } from '../../error-code';
import { inParallel } from '../../in-parallel';
import { type Log } from '../../log';
import { type Outbox } from '../outbox';

export interface LetterDelivery {
  readonly cases: Pick<Cases, 'takeLetters' | 'deliverLetter' | 'findNextLetter' | 'advance'>;
  readonly outbox: Pick<Outbox, 'markDelivered' | 'markFailed' | 'putOff'>;
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
  const { cases } = delivery;
  for (;;) {
    const letters = await cases.takeLetters(new Date(), PAGE);
    await inParallel([...lanesOf(letters).values()], WIDTH, (lane) => deliverLane(delivery, lane));
    if (letters.length === 0) break;
    if (delivery.enough()) return { more: true };
  }
  const next = await cases.findNextLetter();
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
  const fate = await hand(cases, letter);
  const { id, attempts } = letter;
  if (fate.kind === 'delivered') {
    await outbox.markDelivered(id, await businessNow(), fate.evidence);
    return true;
  }
  if (fate.kind === 'waits') {
    await outbox.putOff(id, new Date());
    return false;
  }
  log.warn({ channel: 'case', outbox: id, attempts: attempts + 1, code: fate.code }, 'letter not delivered');
  const isLast = await outbox.markFailed(id, new Date(), { final: fate.kind === 'failed', code: fate.code });
  if (isLast && fate.kind === 'broken') await tellOperator(cases, letter, fate.code);
  return fate.kind === 'failed';
}

/** Two days of attempts were in vain: the case that wrote it has an incident, and a retry sends the letter anew. */
async function tellOperator(cases: LetterDelivery['cases'], { id, caseId, kind, attempts }: PendingLetter, code: string): Promise<void> {
  const failed = { kind: 'fail-message', letter: id, code: 'undeliverable', reason: `${kind}: ${code}` } as const;
  await cases.advance(caseId, { ...failed, id: derivedCommandId('dead-letter', id, attempts) }, new Date());
}

type Handed = LetterFate | { readonly kind: 'broken'; readonly code: string };

async function hand(cases: LetterDelivery['cases'], letter: PendingLetter): Promise<Handed> {
  try {
    return await cases.deliverLetter(letter, new Date());
  } catch (error) {
    return { kind: 'broken', code: errorCode(error) };
  }
}
