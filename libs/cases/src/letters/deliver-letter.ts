import { type CaseId, type CommandId } from '#contract';
import { findCall } from '#engine';
import { findCalledCase, findCaller, type PendingLetter, repeatAnswer } from '#store';
import { advance } from '../advance';
import { CasesError } from '../errors';
import { type Kit } from '../kit';
import { type Letter, parseLetter } from './letter';
import { startCalledCase } from './start-called-case';

/** What a delivery came to, in a word that tells an operator; a letter that came too late is delivered all the same. */
export type Evidence = string;

interface Delivery<L extends Letter> {
  readonly pending: PendingLetter;
  readonly letter: L;
  readonly now: Date;
}

type Of<Kind extends Letter['kind']> = Extract<Letter, { kind: Kind }>;

const DELIVERIES: { readonly [Kind in Letter['kind']]: (kit: Kit, delivery: Delivery<Of<Kind>>) => Promise<Evidence> } = {
  call: deliverCall,
  'cancel-call': cancelCall,
  answer: deliverAnswer,
};

/**
 * Delivers one letter; again it does nothing more. `now` is the wall clock. Throws `bad-letter` where its content is of no known shape. Marking
 * it as delivered is the caller's business: a crash between the two only repeats it.
 */
export async function deliverLetter(kit: Kit, pending: PendingLetter, now: Date): Promise<Evidence> {
  const letter = parseLetter(pending.readContent());
  if (letter === undefined) throw new CasesError('bad-letter', `letter ${String(pending.id)} is of no known shape`);
  return deliverOf(kit, { pending, letter, now });
}

function deliverOf<Kind extends Letter['kind']>(kit: Kit, delivery: Delivery<Of<Kind>>): Promise<Evidence> {
  const deliver: (kit: Kit, delivery: Delivery<Of<Kind>>) => Promise<Evidence> = DELIVERIES[delivery.letter.kind as Kind];
  return deliver(kit, delivery);
}

/** The call may have been taken back since: its state says so, and what is asked for then is nothing. */
async function deliverCall(kit: Kit, { pending, letter, now }: Delivery<Of<'call'>>): Promise<Evidence> {
  const caller = await findCaller(kit.store, pending.caseId);
  const engine = caller?.state && kit.openState(caller.row.id, caller.state).engine;
  const call = engine && findCall(engine, letter.call);
  if (caller === undefined || call === undefined) return 'call-closed';
  const started = await startCalledCase(kit, { caller, call, now });
  if (!started.ok) {
    const { code, reason } = started;
    const id = `fail-call:${String(pending.id)}` as CommandId;
    const outcome = await advance(kit, pending.caseId, { command: { kind: 'fail-call', id, call: call.no, code, reason }, now });
    return outcome.ok ? code : outcome.code;
  }
  if (started.repeated) await repeatAnswer(kit.store, started.caseId as CaseId);
  return started.number;
}

async function cancelCall(kit: Kit, { pending: { caseId }, letter: { call }, now }: Delivery<Of<'cancel-call'>>): Promise<Evidence> {
  const called = await findCalledCase(kit.store, { caseId, call });
  if (called === undefined) return 'never-started';
  const outcome = await advance(kit, called, { command: { kind: 'cancel-called', id: `cancel-called:${String(call)}` as CommandId }, now });
  return outcome.ok ? 'cancelled' : outcome.code;
}

/** The id tells deliveries apart: after an operator's retry the same answer is given anew. */
async function deliverAnswer(kit: Kit, { pending, letter, now }: Delivery<Of<'answer'>>): Promise<Evidence> {
  const { call, called } = letter;
  const { recipientCase, attempts } = pending;
  if (recipientCase === undefined) throw new CasesError('bad-letter', `answer ${String(pending.id)} is addressed to nobody`);
  const id = `complete-call:${String(call)}:${String(attempts)}` as CommandId;
  const outcome = await advance(kit, recipientCase, { command: { kind: 'complete-call', id, call, called }, now });
  return outcome.ok ? 'answered' : outcome.code;
}
