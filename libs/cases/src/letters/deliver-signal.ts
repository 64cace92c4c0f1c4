import { derivedCommandId } from '#contract';
import { type Caller, findCaller, type PendingLetter, spreadSignal } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { startCase } from '../start-case';
import { SYSTEM } from '../system-actor';
import { type Letter } from './letter';
import { delivered, type LetterFate } from './letter-fate';
import { listStarters, type Starter } from './list-starters';

interface Delivery {
  readonly pending: PendingLetter;
  readonly letter: Extract<Letter, { kind: 'signal' }>;
  readonly now: Date;
}

/**
 * A signal that a case has thrown starts the cases that it starts, then becomes a letter for each case of the region that waits for it, so that each
 * gets it by its own `advance`, at the pace of all letters.
 */
export async function deliverSignal(kit: Kit, delivery: Delivery): Promise<LetterFate> {
  const { pending, letter, now } = delivery;
  if (pending.recipientCase !== undefined) {
    const id = derivedCommandId('signal', pending.id);
    const outcome = await advance(kit, pending.recipientCase, { command: { kind: 'receive-signal', id, signal: letter.signal }, now });
    return delivered(outcome.ok ? 'received' : outcome.code);
  }
  const sender = await findCaller(kit.store, pending.caseId);
  if (sender === undefined) return delivered('unknown-case');
  const { region } = sender.row;
  const starters = await listStarters(kit, { region, now }, (trigger) => trigger.kind === 'signal' && trigger.signal === letter.signal);
  const refused: string[] = [];
  for (const starter of starters) refused.push(...(await startBySignal(kit, { ...delivery, sender, starter })));
  const evidence = ['spread', ...refused].join(', ');
  await spreadSignal(kit.store, { letter: pending.id, region, signal: letter.signal, at: now, evidence });
  return delivered(evidence);
}

/** The new case belongs to the office of the one that threw the signal, and to nobody as applicant: a signal is for all. */
async function startBySignal(
  kit: Kit,
  { pending, sender, starter, now }: Delivery & { readonly sender: Caller; readonly starter: Starter },
): Promise<readonly string[]> {
  const { row } = sender;
  const { processId, start } = starter;
  const request = {
    id: derivedCommandId('signal', pending.id, processId, start.id),
    processId,
    region: row.region,
    organisationId: row.organisationId,
    ...(row.townshipId === undefined ? {} : { townshipId: row.townshipId }),
    actor: SYSTEM,
    data: {},
    signal: start.id,
    sender: { caseId: row.id },
  };
  const started = await startCase(kit, request, now);
  return started.ok ? [] : [`${processId} ${started.code}`];
}
