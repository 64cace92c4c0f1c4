import { type Completed } from '../case-state';
import { take } from '../completed';
import { type Draft, getScope } from '../draft';
import { listInside } from '../waiting';
import { type Return } from './find-return';

/**
 * Takes out what going back must compensate, in the order of completion: the activity itself and what followed it, also inside the
 * activities that are left now.
 */
export function takeUndone(draft: Draft, { target, following, leaving }: Return): readonly Completed[] {
  const known = new Set(draft.trail.map(({ no }) => no));
  const laterAt = new Set(draft.trail.filter(({ no }) => following.has(no)).map(({ at }) => at));
  const own = take(getScope(draft, target.scope ?? 0), ({ passing = 0, element }) => {
    if (passing === target.no || following.has(passing)) return true;
    // An earlier round, whose passing is forgotten for a later one that goes too.
    return passing > target.no && !known.has(passing) && laterAt.has(element);
  });
  return [...own, ...insideOf(draft, leaving)];
}

function insideOf(draft: Draft, leaving: Return['leaving']): readonly Completed[] {
  const inside = new Set(leaving.flatMap((token) => [...listInside(draft, token)]));
  const ended = leaving.flatMap(({ wait }) => (wait?.kind === 'instances' ? (wait.done ?? []) : []));
  const scopes = [...inside].map((id) => getScope(draft, id));
  return [...ended, ...scopes.flatMap(({ completed = [] }) => completed)];
}
