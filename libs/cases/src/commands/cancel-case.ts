import { hasPermission } from '#access';
import { encryptionContext, type TaskAround } from '#store';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { addressesOfParties, isPartyOf } from '../parties';
import { tasksBefore, tellOfReturn } from './tell-of-return';

/**
 * An operator or supervisor who is no party ends a case that cannot or must not go on, with the outcome `cancelled`; the parties and
 * whoever had a task are told the reason. Cases that it has called are cancelled by letters.
 */
export function cancelCase(
  draft: CaseDraft,
  { actor, reason }: Extract<Command, { kind: 'cancel-case' }>,
  { around }: { readonly around: readonly TaskAround[] },
): Refusal | undefined {
  if (!hasPermission(actor, 'cancel-case')) return { ok: false, code: 'not-permitted' };
  if (isPartyOf(draft.row, actor)) return { ok: false, code: 'separated' };
  const before = tasksBefore(draft);
  const note = startNote({ kind: 'case-cancelled', actor: actor.personId, given: { reason } });
  const refused = takeStep(draft, { kind: 'cancelled', outcome: 'cancelled' }, { note });
  if (refused !== undefined) return refused;
  tellParties(draft, reason);
  tellOfReturn(draft, { around, before, notice: 'case-cancelled', actor: actor.personId, reason });
  return undefined;
}

function tellParties({ row, kit, change }: CaseDraft, reason: string): void {
  const text = { title: `办件终止：${row.number}`, body: `您的办件${row.number}已终止，原因：${reason}。` };
  const content = kit.seal(encryptionContext.outbox(row.id), text);
  const told = { seq: row.seq, notice: 'case-cancelled', channel: 'in-app', content };
  change.outbox.push(...addressesOfParties(row).map((address) => ({ ...told, ...address })));
}
