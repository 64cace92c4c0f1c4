import { IDENTITY_CHANGED } from '#contract';
import { type LockedCase } from '#store';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { receiveMessage } from './receive-message';

/** Tells a case that identity tags of its people have changed: as a message where something waits for it, else as a note in its audit trail. */
export function receiveIdentityChange(
  draft: CaseDraft,
  { id, changes }: Extract<Command, { kind: 'identity-changed' }>,
  locked: LockedCase,
): Refusal | undefined {
  const payload = { changes: [...changes] };
  const refused = receiveMessage(draft, { kind: 'receive-message', id, message: IDENTITY_CHANGED, payload }, locked);
  if (refused?.code !== 'message-not-awaited') return refused;
  appendAudit(draft, startNote({ kind: IDENTITY_CHANGED, given: { data: payload } }));
  return undefined;
}
