import { hasPermission } from '#access';
import { type ElementId } from '#bpmn';
import { type TaskAround } from '#store';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { involvedIn } from '../involved-in';
import { type Refusal } from '../outcome';
import { tasksBefore, tellOfReturn } from './tell-of-return';

/**
 * An operator who has no part in the case lets it go on at another element: what it stood at is cancelled, what lies between is not done. The
 * engine refuses by name what would lose or double a token.
 */
export function moveTokenOf(
  draft: CaseDraft,
  { actor, from, to, reason }: Extract<Command, { kind: 'move-token' }>,
  { around }: { readonly around: readonly TaskAround[] },
): Refusal | undefined {
  if (!hasPermission(actor, 'move-token')) return { ok: false, code: 'not-permitted' };
  if (involvedIn(draft).includes(actor.personId)) return { ok: false, code: 'separated' };
  const before = tasksBefore(draft);
  const note = startNote({ kind: 'token-moved', actor: actor.personId, element: to, given: { from, to, reason } });
  const refused = takeStep(draft, { kind: 'token-moved', from, to: to as ElementId }, { note });
  if (refused !== undefined) return refused;
  tellOfReturn(draft, { around, before, notice: 'token-moved', actor: actor.personId, reason });
  return undefined;
}
