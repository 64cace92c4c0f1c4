import { type Completed } from '../case-state';
import { undoAll } from '../compensation';
import { type Draft, type LiveToken } from '../draft';
import { getNode } from '../graph-lookup';
import { markEntered } from '../node-marks';
import { followersOf } from './trail';

/** Lets the token enter where it stands; its node opens when all that was completed before is undone, the last first. */
export function enterWhenUndone(draft: Draft, token: LiveToken, undone: readonly Completed[]): void {
  if (undone.length === 0) {
    draft.agenda.push({ kind: 'enter', token: token.id });
    return;
  }
  markEntered(draft, token, getNode(draft.graph, token.at));
  token.opensLater = true;
  undoAll(draft, token, undone);
}

/** All is undone. That came before what opens now: nobody has gone on by it, unless its effect has left the house. */
export function endUndoing(draft: Draft, token: LiveToken): void {
  // Whatever lies in this scope or in a younger one, and follows where the token stands, did the undoing.
  const since = token.wait?.kind === 'compensation' ? token.wait.scope : Infinity;
  token.wait = undefined;
  token.opensLater = undefined;
  const following = new Set((token.after ?? []).flatMap((no) => [...followersOf(draft.trail, no)]));
  const undoing = new Set(draft.trail.filter(({ no, scope = 0 }) => scope >= since && following.has(no)));
  if ([...undoing].every(({ final }) => final !== true)) draft.trail = draft.trail.filter((passing) => !undoing.has(passing));
}
