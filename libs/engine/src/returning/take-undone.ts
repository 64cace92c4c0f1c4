import { type Completed } from '../case-state';
import { take } from '../completed';
import { type Draft, getScope, type LiveToken } from '../draft';
import { listInside } from '../waiting';

/** What can be undone of forgotten passings, in the order of completion; taken out of what is remembered. */
export function takeForgotten(draft: Draft, forgotten: ReadonlySet<number>): readonly Completed[] {
  const holding = draft.scopes.list().filter(({ completed }) => completed !== undefined);
  return holding.flatMap(({ id }) => take(getScope(draft, id), ({ passing }) => passing !== undefined && forgotten.has(passing)));
}

/** What can be undone inside the activities that tokens are in, in the order of completion. */
export function listDoneInside(draft: Draft, tokens: readonly Readonly<LiveToken>[]): readonly Completed[] {
  const inside = new Set(tokens.flatMap((token) => [...listInside(draft, token)]));
  const ended = tokens.flatMap(({ wait }) => (wait?.kind === 'instances' ? (wait.done ?? []) : []));
  return [...ended, ...[...inside].flatMap((id) => getScope(draft, id).completed ?? [])];
}
