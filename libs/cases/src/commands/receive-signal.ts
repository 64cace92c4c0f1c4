import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';

/** Brings a signal of another case to everything in this one that waits for it. */
export function receiveSignal(draft: CaseDraft, { signal }: Extract<Command, { kind: 'receive-signal' }>): Refusal | undefined {
  const note = startNote({ kind: 'signal-received', given: { signal } });
  return takeStep(draft, { kind: 'signal-received', signal }, { note });
}
