import { hasPermission } from '#access';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { tellParties } from '../draft/tell-parties';
import { type Refusal } from '../outcome';
import { isPartyOf } from '../parties';
import { type ReadBeside } from '../read-beside';
import { tasksBefore, tellOfReturn } from './tell-of-return';

/**
 * An operator or supervisor who is no party ends a case that cannot or must not go on, with the outcome `cancelled`; the parties and
 * whoever had a task are told the reason. Cases that it has called are cancelled by letters. While the bank has a payment of the case nobody ends it
 * (`left-the-house`): its answer would find no case.
 */
export function cancelCase(
  draft: CaseDraft,
  { actor, reason }: Extract<Command, { kind: 'cancel-case' }>,
  { around, awaitsBank }: Pick<ReadBeside, 'around' | 'awaitsBank'>,
): Refusal | undefined {
  if (!hasPermission(actor, 'cancel-case')) return { ok: false, code: 'not-permitted' };
  if (isPartyOf(draft.row, actor)) return { ok: false, code: 'separated' };
  if (awaitsBank) return { ok: false, code: 'left-the-house' };
  const before = tasksBefore(draft);
  const note = startNote({ kind: 'case-cancelled', actor: actor.personId, given: { reason } });
  const refused = takeStep(draft, { kind: 'cancelled', outcome: 'cancelled' }, { note });
  if (refused !== undefined) return refused;
  const { number } = draft.row;
  tellParties(draft, { notice: 'case-cancelled', title: `办件终止：${number}`, body: `您的办件${number}已终止，原因：${reason}。` });
  tellOfReturn(draft, { around, before, notice: 'case-cancelled', actor: actor.personId, reason });
  return undefined;
}
