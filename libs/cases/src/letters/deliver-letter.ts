import { derivedCommandId } from '#contract';
import { findCall } from '#engine';
import { findCalledCase, findCaller, type PendingLetter, repeatAnswer } from '#store';
import { advance } from '../advance';
import { CasesError } from '../errors';
import { type Kit } from '../kit';
import { type Letter, parseLetter } from './letter';
import { deliverIdentityChange } from './deliver-identity-change';
import { deliverKeptAnswer } from './deliver-kept-answer';
import { deliverMessage } from './deliver-message';
import { deliverSignal } from './deliver-signal';
import { delivered, type LetterFate } from './letter-fate';
import { startCalledCase } from './start-called-case';

interface Delivery<L extends Letter> {
  readonly pending: PendingLetter;
  readonly letter: L;
  readonly now: Date;
}

type Of<Kind extends Letter['kind']> = Extract<Letter, { kind: Kind }>;

const DELIVERIES: { readonly [Kind in Letter['kind']]: (kit: Kit, delivery: Delivery<Of<Kind>>) => Promise<LetterFate> } = {
  call: deliverCall,
  'cancel-call': cancelCall,
  answer: deliverAnswer,
  message: deliverMessage,
  signal: deliverSignal,
  'kept-answer': deliverKeptAnswer,
  'identity-changed': deliverIdentityChange,
};

/**
 * Delivers one letter; again it does nothing more. `now` is the wall clock. Throws `bad-letter` where its content is of no known shape. Marking
 * it by its fate is the caller's business: a crash between the two only repeats it.
 */
export async function deliverLetter(kit: Kit, pending: PendingLetter, now: Date): Promise<LetterFate> {
  const letter = parseLetter(pending.readContent());
  if (letter === undefined) throw new CasesError('bad-letter', `letter ${String(pending.id)} is of no known shape`);
  return deliverOf(kit, { pending, letter, now });
}

function deliverOf<Kind extends Letter['kind']>(kit: Kit, delivery: Delivery<Of<Kind>>): Promise<LetterFate> {
  const deliver: (kit: Kit, delivery: Delivery<Of<Kind>>) => Promise<LetterFate> = DELIVERIES[delivery.letter.kind as Kind];
  return deliver(kit, delivery);
}

/** The call may have been taken back since: its state says so, and what is asked for then is nothing. */
async function deliverCall(kit: Kit, { pending, letter, now }: Delivery<Of<'call'>>): Promise<LetterFate> {
  const caller = await findCaller(kit.store, pending.caseId);
  const engine = caller?.state && kit.openState(caller.row.id, caller.state).engine;
  const call = engine && findCall(engine, letter.call);
  if (caller === undefined || call === undefined) return delivered('call-closed');
  const started = await startCalledCase(kit, { caller, call, now });
  if (!started.ok) {
    const { code, reason } = started;
    const id = derivedCommandId('fail-call', pending.id);
    const outcome = await advance(kit, pending.caseId, { command: { kind: 'fail-call', id, call: call.no, code, reason }, now });
    return delivered(outcome.ok ? code : outcome.code);
  }
  if (started.repeated) await repeatAnswer(kit.store, started.caseId);
  return delivered(started.number);
}

async function cancelCall(kit: Kit, { pending: { caseId }, letter: { call }, now }: Delivery<Of<'cancel-call'>>): Promise<LetterFate> {
  const called = await findCalledCase(kit.store, { caseId, call });
  if (called === undefined) return delivered('never-started');
  const outcome = await advance(kit, called, { command: { kind: 'cancel-called', id: derivedCommandId('cancel-called', call) }, now });
  return delivered(outcome.ok ? 'cancelled' : outcome.code);
}

/** The id tells deliveries apart: after an operator's retry the same answer is given anew. */
async function deliverAnswer(kit: Kit, { pending, letter, now }: Delivery<Of<'answer'>>): Promise<LetterFate> {
  const { call, called } = letter;
  const { recipientCase, attempts } = pending;
  if (recipientCase === undefined) throw new CasesError('bad-letter', `answer ${String(pending.id)} is addressed to nobody`);
  const id = derivedCommandId('complete-call', call, attempts);
  const outcome = await advance(kit, recipientCase, { command: { kind: 'complete-call', id, call, called }, now });
  return delivered(outcome.ok ? 'answered' : outcome.code);
}
