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
      if (beside.some((token) => mayStillCome(token, beside, join))) continue;
      merge(draft, beside, join);
      return true;
    }
  }
  return false;
}

/**
 * Whether a token beside may still bring what the join waits for. One at another join, in a loop around both, may wait for this very join: it
 * does not count where it could as well come by a flow that has brought a token already (BPMN 2.0.2, 13.4.3).
 */
function mayStillCome({ at, wait }: Readonly<LiveToken>, beside: readonly Readonly<LiveToken>[], join: InclusiveJoin): boolean {
  if (at === join.gateway || !join.upstream.has(at)) return false;
  if (wait?.kind !== 'join') return true;
  const come = beside.flatMap((token) => (token.at === join.gateway && token.wait?.kind === 'join' ? [token.wait.via] : []));
  return !come.some((via) => join.ways.get(via)?.has(at));
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
