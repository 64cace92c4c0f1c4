import { type FinalEffect } from '#bpmn';
import { finalEffects } from '#engine';
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
 * A party takes the application back, while nothing was ordered to be paid, issued or signed; the case ends with the outcome `withdrawn`, and the
 * parties and whoever had a task are told.
 */
export function withdraw(
  draft: CaseDraft,
  { actor }: Extract<Command, { kind: 'withdraw' }>,
  { around, awaitsBank }: Pick<ReadBeside, 'around' | 'awaitsBank'>,
): Refusal | undefined {
  if (!isPartyOf(draft.row, actor)) return { ok: false, code: 'not-permitted' };
  if (awaitsBank || isTooLate(draft)) return { ok: false, code: 'left-the-house' };
  const note = startNote({ kind: 'withdrawn', actor: actor.personId, given: {} });
  const before = tasksBefore(draft);
  const refused = takeStep(draft, { kind: 'cancelled', outcome: 'withdrawn' }, { note });
  if (refused !== undefined) return refused;
  const { number, agentId } = draft.row;
  const who = actor.personId === agentId ? '代办人' : '申请人';
  tellParties(draft, { notice: 'case-withdrawn', title: `办件撤回：${number}`, body: `办件${number}已由${who}撤回，不再办理。` });
  tellOfReturn(draft, { around, before, notice: 'case-withdrawn', actor: actor.personId, reason: '' });
  return undefined;
}

/** A decision served on the way, such as the acceptance, binds the office, not the applicant. */
const BINDS_THE_APPLICANT = {
  'decision-served': false,
  'money-paid': true,
  'certificate-issued': true,
  'agreement-signed': true,
} as const satisfies Record<FinalEffect, boolean>;

const isTooLate = ({ engine, definition }: CaseDraft): boolean =>
  engine !== undefined && finalEffects(definition.graph, engine).some((effect) => BINDS_THE_APPLICANT[effect]);
