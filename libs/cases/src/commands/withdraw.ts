import { type FinalEffect } from '#bpmn';
import { finalEffects } from '#engine';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { isPartyOf } from '../parties';

/** A party takes the application back, while nothing was paid, issued or signed; the case ends with the outcome `withdrawn`. */
export function withdraw(draft: CaseDraft, { actor }: Extract<Command, { kind: 'withdraw' }>): Refusal | undefined {
  if (!isPartyOf(draft.row, actor)) return { ok: false, code: 'not-permitted' };
  if (isTooLate(draft)) return { ok: false, code: 'left-the-house' };
  const note = startNote({ kind: 'withdrawn', actor: actor.personId, given: {} });
  return takeStep(draft, { kind: 'cancelled', outcome: 'withdrawn' }, { note });
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
