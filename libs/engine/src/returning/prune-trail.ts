import { type Passing, type Stopped } from '../case-state';
import { type Draft, type LiveToken } from '../draft';
import { getNode } from '../graph-lookup';
import { isDoneBySomebody } from './done-by-somebody';
import { ancestorsOf, findPassing, parentsOf } from './trail';

/** A trail is looked through when it has grown by a quarter and so many passings: a step costs what it touches. */
const GROWTH = 12;

/**
 * Takes out of a draft's trail what nobody can go back by any more. Kept are, of each token, the latest passing of every activity before it;
 * joins of which going back could undo one way and not another; what compensation can undo; what has written documents; and what was done in ended branches where it forbids going back. What
 * followed a passing that goes follows those before it.
 */
export function pruneTrail(draft: Draft): void {
  const { trail } = draft;
  if (trail.length <= draft.trailKept * 1.25 + GROWTH) return;
  const { alive, wanted } = lookBehind(
    trail,
    draft.tokens.list().flatMap((token) => tipsOf(token)),
  );
  const open = new Set(draft.scopes.list().map(({ id }) => id));
  const undoable = new Set(draft.scopes.list().flatMap(({ completed = [] }) => completed.map(({ passing }) => passing)));
  draft.trail = contract(trail, (passing) => {
    if (wanted.has(passing.no) || undoable.has(passing.no) || isForked(passing) || passing.documents !== undefined) return 'keep';
    if (alive.has(passing.no)) return 'drop';
    const acted = isDoneBySomebody(getNode(draft.graph, passing.at)) && open.has(passing.scope ?? 0);
    return acted || passing.final === true ? 'once' : 'drop';
  });
  draft.trailKept = draft.trail.length;
}

function tipsOf({ after, back }: Pick<LiveToken, 'after' | 'back'> | Stopped): readonly (readonly number[])[] {
  return [...(after === undefined ? [] : [after]), ...(back ?? []).flatMap((stopped) => tipsOf(stopped))];
}

interface Behind {
  /** What some token follows. */
  readonly alive: ReadonlySet<number>;
  /** The tips themselves and, behind each, the latest passing of every element. */
  readonly wanted: ReadonlySet<number>;
}

function lookBehind(trail: readonly Passing[], tips: readonly (readonly number[])[]): Behind {
  const alive = new Set<number>();
  const wanted = new Set<number>(tips.flat());
  for (const tip of new Map(tips.map((numbers) => [numbers.join(' '), numbers])).values()) {
    const behind = ancestorsOf(trail, tip);
    const latest = new Map<string, number>();
    for (const no of behind) {
      const at = findPassing(trail, no)?.at;
      if (at !== undefined && !tip.includes(no)) latest.set(at, Math.max(no, latest.get(at) ?? 0));
      alive.add(no);
    }
    for (const no of latest.values()) wanted.add(no);
  }
  return { alive, wanted };
}

/** Going back to before one of its ways and not before another would leave a token waiting at this join. */
function isForked({ joined }: Passing): boolean {
  return joined !== undefined && new Set(joined.map(({ after }) => after.join(' '))).size > 1;
}

type Fate = 'keep' | 'once' | 'drop';

/** Leaves out what is not to be kept, and what is to be kept once where the same stands there already; the earlier passings go first. */
function contract(trail: readonly Passing[], fateOf: (passing: Passing) => Fate): Passing[] {
  const kept: Passing[] = [];
  const known = new Set<string>();
  const instead = new Map<number, readonly number[]>();
  for (const passing of trail) {
    const next = instead.size === 0 ? passing : redirect(passing, instead);
    const fate = fateOf(next);
    const key = fate === 'once' ? `${next.at} ${String(next.final)} ${parentsOf(next).join(' ')}` : '';
    if (fate === 'drop' || (fate === 'once' && known.has(key))) instead.set(next.no, parentsOf(next));
    else kept.push(next);
    if (fate === 'once') known.add(key);
  }
  return kept;
}

/** The passing with what has gone before it replaced by what that followed. */
function redirect(passing: Passing, instead: ReadonlyMap<number, readonly number[]>): Passing {
  const behind = (numbers: readonly number[]): readonly number[] =>
    [...new Set(numbers.flatMap((no) => instead.get(no) ?? [no]))].sort((one, other) => one - other);
  const { joined } = passing;
  if (joined !== undefined) return { ...passing, joined: joined.map((way) => ({ ...way, after: behind(way.after) })) };
  return { ...passing, after: behind(parentsOf(passing)) };
}
