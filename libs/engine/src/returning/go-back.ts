import { type Passing, type Stopped } from '../case-state';
import { addToken, type Draft, getScope, type LiveToken } from '../draft';
import { StepRefused } from '../errors';
import { type EngineEvent } from '../event';
import { cancelAll } from '../waiting';
import { enterWhenUndone } from './enter-when-undone';
import { findSentBack, findTakenBack, type FoundReturn, type Return } from './find-return';
import { findByNumber } from './find-by-number';
import { stop } from './straight-back';
import { listDoneInside, takeForgotten } from './take-undone';
import { undo } from './undo';

type EventOf<Kind extends EngineEvent['kind']> = Extract<EngineEvent, { kind: Kind }>;

/**
 * Goes back to an activity that the path has passed: whatever follows from it is cancelled, and what had gone on beside it stays as it is,
 * so that the case stands as if only that activity had not been done yet. Straight back, what stood beyond it goes on there afterwards.
 */
export function sendBack(draft: Draft, { from, to, secondPass, assignee, owners = {} }: EventOf<'sent-back'>): void {
  const token = findByNumber(draft.tokens.list(), from);
  if (token === undefined) throw new StepRefused({ code: 'not-open', reason: `nothing open bears the number ${from}` });
  const found = demand(findSentBack(draft, { from: token, to, secondPass }));
  if (secondPass === 'walk-again') return enterAgain(draft, found, { assignee });
  const back = found.leaving.map((leaving) => stop(leaving, owners));
  enterAgain(draft, found, { assignee, back });
}

/** Takes back what was done last at an activity; the case stands as it did before. */
export function takeBack(draft: Draft, { element, assignee }: EventOf<'taken-back'>): void {
  enterAgain(draft, demand(findTakenBack(draft, element)), { assignee });
}

function demand(found: FoundReturn): Return {
  if (!found.ok) throw new StepRefused(found.problem);
  return found;
}

interface Visit {
  readonly assignee?: string;
  readonly back?: readonly Stopped[];
}

function enterAgain(draft: Draft, found: Return, { assignee, back }: Visit): void {
  const { target, leaving } = found;
  const inside = listDoneInside(draft, leaving);
  cancelAll(draft, new Set(leaving.map(({ id }) => id)));
  // What is only visited is done anew itself; all that followed it stays done.
  const forgotten = back === undefined ? undo(draft, target.no) : new Set([target.no]);
  const token = visit(draft, target);
  token.assignee = assignee;
  token.back = back;
  enterWhenUndone(draft, token, [...takeForgotten(draft, forgotten), ...inside]);
}

function visit(draft: Draft, { at, scope = 0, no }: Passing): LiveToken {
  const token = addToken(draft, getScope(draft, scope), at);
  token.after = [no];
  return token;
}
