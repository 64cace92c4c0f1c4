import { type Completed, type Stopped } from '../case-state';
import { addToken, type Draft, getScope, type LiveToken, type Move, removeToken } from '../draft';
import { takeForgotten } from './take-undone';
import { undo } from './undo';

/** Where a token stands, so that one can go on there later; `owners` by the number of the task. */
export function stop({ at, after, wait, back }: Readonly<LiveToken>, owners: Readonly<Record<number, string>>): Stopped {
  const assignee = wait?.kind === 'task' ? owners[wait.no] : undefined;
  return {
    at,
    ...(after === undefined ? {} : { after }),
    ...(wait?.kind === 'join' ? { via: wait.via } : {}),
    ...(assignee === undefined ? {} : { assignee }),
    ...(back === undefined ? {} : { back }),
  };
}

/** The activity that was gone back to is done: instead of leaving it, everything goes on where it stood. */
export function goStraightBack(draft: Draft, token: LiveToken, back: readonly Stopped[]): void {
  draft.agenda.push(...back.map((stopped) => goOn(draft, token.scope, stopped)));
  removeToken(draft, token);
}

/** The activity is left on another way than by being done: what stood beyond it is forgotten like in a second walk, and given back to be undone. */
export function giveUpStraightBack(draft: Draft, token: LiveToken): readonly Completed[] {
  if (token.back === undefined) return [];
  token.back = undefined;
  return takeForgotten(draft, new Set((token.after ?? []).flatMap((no) => [...undo(draft, no)])));
}

// What waited at a join comes to it anew: the others may have come meanwhile.
function goOn(draft: Draft, scope: number, { at, after, via, assignee, back }: Stopped): Move {
  const token = addToken(draft, getScope(draft, scope), at);
  token.via = via;
  token.after = after;
  token.back = back;
  token.assignee = assignee;
  return { kind: 'enter', token: token.id };
}
