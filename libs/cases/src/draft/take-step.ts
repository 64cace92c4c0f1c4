import { type PersonId } from '#contract';
import { type EngineEvent, step, type StepProblem } from '#engine';
import { type Refusal, type RefusalCode } from '../outcome';
import { appendAudit, type AuditNote } from './audit-note';
import { batchOf } from './batch-of';
import { type CaseDraft } from './case-draft';
import { recordEffects } from './record-effects';
import { stepContext } from './step-context';

/**
 * Gives one event to the engine and records what follows, with one audit entry. A refusal leaves the draft half-changed: fork it before
 * where it may be needed afterwards.
 */
export function takeStep(
  draft: CaseDraft,
  event: EngineEvent,
  told: { readonly note: AuditNote; readonly closedBy?: PersonId },
): Refusal | undefined {
  const result = step(draft.definition.graph, draft.engine, event, stepContext(draft));
  if (!result.ok) return refusalOf(result.problem);
  draft.engine = result.state;
  draft.stepped = true;
  draft.row = { ...draft.row, batch: batchOf(draft) };
  const obstacle = recordEffects({ draft, ...told }, result.effects);
  if (obstacle !== undefined) return { ok: false, code: obstacle.code, reason: `${obstacle.element ?? ''}: ${obstacle.reason}` };
  appendAudit(draft, told.note);
  return undefined;
}

function refusalOf(problem: StepProblem): Refusal {
  return { ok: false, code: STEP_CODES[problem.code], reason: `${problem.element ?? ''}: ${problem.reason}` };
}

/** The engine's problems in the words of commands. */
const STEP_CODES = {
  'evaluation-failed': 'evaluation-failed',
  'no-flow-taken': 'no-flow-taken',
  'wrong-type': 'wrong-type',
  'not-open': 'task-closed',
  'case-ended': 'case-closed',
  'endless-loop': 'endless-loop',
  'too-many-instances': 'too-many-instances',
  'never-passed': 'never-passed',
  'other-branch': 'other-branch',
  'other-instance': 'other-instance',
  'scope-closed': 'scope-closed',
  'still-open': 'still-open',
  'left-the-house': 'left-the-house',
  'acted-upon': 'acted-upon',
  'no-way-straight-back': 'no-way-straight-back',
  'cannot-wait-there': 'cannot-wait-there',
  'other-scope': 'other-scope',
  'would-lose-token': 'would-lose-token',
  'would-double-token': 'would-double-token',
} as const satisfies Record<StepProblem['code'], RefusalCode>;
