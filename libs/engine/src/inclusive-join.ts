import { type ElementId } from '#bpmn';
import { type Draft, finish, getToken, type LiveToken, removeToken } from './draft';
import { rememberJoined } from './returning/trail';
import { type InclusiveJoin, listInclusiveJoins } from './reachability';

/**
 * Lets go on what waits at an inclusive join that no other token of its scope could still reach; asked when nothing else can move. Returns
 * whether there was such a join; one at a time, since what goes on from it may be on its way to the next.
 */
export function releaseJoin(draft: Draft): boolean {
  const joins = listInclusiveJoins(draft.graph);
  if (joins.length === 0) return false;
  const tokens = draft.tokens.list();
  for (const join of joins) {
    for (const scope of new Set(tokens.filter(({ at }) => at === join.gateway).map((token) => token.scope))) {
      const beside = tokens.filter((token) => token.scope === scope);
      if (beside.some(({ at }) => at !== join.gateway && join.upstream.has(at))) continue;
      merge(draft, beside, join);
      return true;
    }
  }
  return false;
}

function merge(draft: Draft, beside: readonly Readonly<LiveToken>[], { gateway }: InclusiveJoin): void {
  const first = new Map<ElementId, number>();
  for (const { id, at, wait } of beside) {
    if (at === gateway && wait?.kind === 'join' && !first.has(wait.via)) first.set(wait.via, id);
  }
  const [survivor, ...others] = [...first.values()].map((id) => getToken(draft, id));
  if (survivor === undefined) return;
  rememberJoined(draft, survivor, [survivor, ...others]);
  for (const other of others) removeToken(draft, other);
  survivor.wait = undefined;
  finish(draft, survivor);
}
