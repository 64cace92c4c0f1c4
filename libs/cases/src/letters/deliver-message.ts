import { type CaseId, type CommandId, derivedCommandId } from '#contract';
import { type Caller, findAwaiting, findCaller, hasOpenPartner, type PendingLetter, type SentMessage } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { startCase } from '../start-case';
import { inheritedFrom } from './inherited';
import { type Letter } from './letter';
import { delivered, type LetterFate } from './letter-fate';
import { listStarters } from './list-starters';
import { reasonOf } from './start-reason';

/** A month of tries ten minutes apart: so long a message waits for a case that may still come to wait for it. */
const MOST_TRIES = 4_400;

interface Delivery {
  readonly pending: PendingLetter;
  readonly letter: Extract<Letter, { kind: 'message' }>;
  readonly now: Date;
}

/**
 * Gives a message to the case that waits for it: one that names the same correlation, where the sender gives one, else one of the conversation.
 * Where none does, the process that starts by it begins a case, which is in the conversation from then on.
 */
export async function deliverMessage(kit: Kit, delivery: Delivery): Promise<LetterFate> {
  const { pending, letter } = delivery;
  const sender = await findCaller(kit.store, pending.caseId);
  if (sender === undefined) return delivered('unknown-case');
  const sent = sentBy(sender, letter);
  const awaiting = await findAwaiting(kit.store, sent);
  if (awaiting !== undefined) return receive(kit, awaiting, delivery);
  return (await startByMessage(kit, sender, delivery)) ?? (await leaveUnmatched(kit, sent, delivery));
}

const sentBy = ({ row }: Caller, { message, correlation }: Delivery['letter']): SentMessage => ({
  sender: row.id,
  region: row.region,
  conversation: row.conversation ?? row.id,
  message,
  ...(correlation === undefined ? {} : { correlation }),
});

const commandId = ({ pending }: Delivery): CommandId => derivedCommandId('message', pending.id);

async function receive(kit: Kit, caseId: CaseId, delivery: Delivery): Promise<LetterFate> {
  const { message, payload, correlation } = delivery.letter;
  const key = correlation === undefined ? {} : { correlation };
  const command = { kind: 'receive-message', id: commandId(delivery), message, payload, ...key } as const;
  const outcome = await advance(kit, caseId, { command, now: delivery.now });
  if (outcome.ok) return delivered('received');
  // It went to another one meanwhile, or the case has left: whoever waits next gets it.
  if (outcome.code === 'message-not-awaited' || outcome.code === 'case-closed') return { kind: 'waits', code: outcome.code };
  return fail(kit, delivery, { code: outcome.code, reason: `message ${message}: ${outcome.reason ?? ''}` });
}

async function startByMessage(kit: Kit, sender: Caller, delivery: Delivery): Promise<LetterFate | undefined> {
  const { letter, now } = delivery;
  const { row } = sender;
  const starters = await listStarters(
    kit,
    { region: row.region, now },
    (trigger) => trigger.kind === 'message' && trigger.message === letter.message,
  );
  const [starter] = starters;
  if (starter === undefined) return undefined;
  const { processId } = starter;
  const conversation = row.conversation ?? row.id;
  const request = {
    ...inheritedFrom(sender),
    id: commandId(delivery),
    processId,
    data: letter.payload,
    message: letter.message,
    sender: { caseId: row.id, conversation },
  };
  const started = await startCase(kit, request, now);
  return started.ok ? delivered(started.number) : fail(kit, delivery, { code: started.code, reason: reasonOf(processId, started) });
}

/** A message for a case that may still come to wait for it is kept and tried again; any other is an operator's business at once. */
async function leaveUnmatched(kit: Kit, sent: SentMessage, delivery: Delivery): Promise<LetterFate> {
  const mayMatch = sent.correlation !== undefined || (await hasOpenPartner(kit.store, sent));
  if (mayMatch && delivery.pending.attempts < MOST_TRIES) return { kind: 'waits', code: 'unmatched-message' };
  return fail(kit, delivery, { code: 'unmatched-message', reason: `no case waits for the message ${sent.message}` });
}

/** The letter stays in the outbox as failed; the case that sent it tells an operator, unless it is closed already. */
async function fail(
  kit: Kit,
  { pending, letter, now }: Delivery,
  failure: { readonly code: string; readonly reason: string },
): Promise<LetterFate> {
  const id = derivedCommandId('fail-message', pending.id, pending.attempts);
  const command = { kind: 'fail-message', id, element: letter.element, letter: pending.id, ...failure } as const;
  await advance(kit, pending.caseId, { command, now });
  return { kind: 'failed', code: failure.code };
}
