import { type ClockUse, type ElementId, type ProcessGraph } from '#bpmn';
import { type CaseState } from '../case-state';
import { type Draft, emit } from '../draft';
import { getNode } from '../graph-lookup';
import { type MigrationPlan } from './plan-migration';

/**
 * Clocks that go on do so with all that they have counted, under their new names; those that the new version has not are stopped, and none is
 * started. A clock is paused from now on where the case stands at an element that pauses it, and runs where it does not.
 */
export function followClocks(draft: Draft, plan: MigrationPlan, was: CaseState): void {
  const standing = draft.tokens.list()[0]?.at;
  if (standing === undefined) return;
  // All that ends before anything takes a name that is free then.
  const gone = Object.keys(plan.from.clocks).filter((clock) => !plan.clocks.has(clock));
  for (const clock of gone) emit(draft, { kind: 'clock', clock, verb: 'stop', element: standing });
  const moved = [...plan.clocks].filter(([clock, to]) => clock !== to);
  for (const [clock, to] of moved) emit(draft, { kind: 'clock-moved', clock, to, element: standing });
  followPauses(draft, plan, was);
}

function followPauses(draft: Draft, { from, to, clocks }: MigrationPlan, was: CaseState): void {
  const before = renamed(pausesOf(from, was), clocks);
  const held = renamed(new Map(Object.entries(was.paused ?? {})), clocks);
  const after = pausesOf(to, { tokens: draft.tokens.list(), scopes: draft.scopes.list() });
  holdAnew(draft, { held, before, after });
  for (const [clock, { element }] of after) if (!held.has(clock)) emit(draft, { kind: 'clock', clock, verb: 'pause', element });
  for (const [clock, { token, element }] of before) {
    if (draft.paused.has(clock)) continue;
    emit(draft, { kind: 'clock', clock, verb: 'resume', element: draft.tokens.find(token)?.at ?? element });
  }
}

interface Holds {
  readonly held: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, Held>;
  readonly after: ReadonlyMap<string, Held>;
}

function holdAnew(draft: Draft, { held, before, after }: Holds): void {
  draft.paused.clear();
  for (const clock of new Set([...held.keys(), ...after.keys()])) {
    // What holds it beside tokens goes on holding it.
    const beside = (held.get(clock) ?? 0) - (before.get(clock)?.times ?? 0);
    const times = beside + (after.get(clock)?.times ?? 0);
    if (times > 0) draft.paused.set(clock, times);
  }
}

function renamed<Value>(map: ReadonlyMap<string, Value>, names: ReadonlyMap<string, string>): ReadonlyMap<string, Value> {
  return new Map(
    [...map].flatMap(([name, value]) => {
      const next = names.get(name);
      return next === undefined ? [] : [[next, value] as const];
    }),
  );
}

interface Held {
  readonly times: number;
  readonly element: ElementId;
  readonly token: number;
}

interface Board {
  readonly tokens: readonly { readonly id: number; readonly at: ElementId; readonly scope: number }[];
  readonly scopes: readonly { readonly id: number; readonly kind: string }[];
}

/** How many tokens hold each paused clock; an instance is within its activity, which counts once. */
function pausesOf(graph: ProcessGraph, { tokens, scopes }: Board): ReadonlyMap<string, Held> {
  const instances = new Set(scopes.filter(({ kind }) => kind === 'instance').map(({ id }) => id));
  const held = new Map<string, Held>();
  for (const { id, at, scope } of tokens) {
    if (instances.has(scope)) continue;
    for (const { clock } of getNode(graph, at).clocks.filter(isPause)) {
      const known = held.get(clock) ?? { times: 0, element: at, token: id };
      held.set(clock, { ...known, times: known.times + 1 });
    }
  }
  return held;
}

const isPause = ({ verb }: ClockUse): boolean => verb === 'pause';
