import { type FlowNode, type ProcessGraph } from '#bpmn';
import { type Form } from '#forms';
import { drawFlowMap } from './flow-map';
import { localsOf, writtenBy } from './written-variables';

/** Variables that surely are there when a node is entered; undefined for a node that no path reaches. */
export type SetVariables = ReadonlyMap<string, ReadonlySet<string>>;

interface Walk {
  readonly graph: ProcessGraph;
  readonly forms: ReadonlyMap<string, Form>;
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly entered: Map<string, ReadonlySet<string>>;
}

const meet = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((name) => others.every((set) => set.has(name))));
};

const join = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]));

/** What is there behind a node; a boundary event or the inside of an activity begins with what was there before. */
const behind = ({ graph, forms, entered }: Walk, from: string, to: FlowNode): ReadonlySet<string> | undefined => {
  const known = entered.get(from);
  const node = graph.nodes[from];
  if (!known || !node) return undefined;
  if (to.parent === from) return new Set([...known, ...localsOf(node)]);
  if (to.type === 'boundaryEvent' && to.attachedTo === node.id) return known;
  const container = node.parent === to.parent || node.parent === undefined ? undefined : graph.nodes[node.parent];
  return new Set([...known, ...writtenBy(node, forms).names, ...(container ? writtenBy(container, forms).names : [])]);
};

const entering = (walk: Walk, node: FlowNode): ReadonlySet<string> => {
  const sets = (walk.before.get(node.id) ?? []).map((from) => behind(walk, from, node)).filter((set) => set !== undefined);
  return node.type === 'parallelGateway' ? join(sets) : meet(sets);
};

/** Follows every path from the beginnings on: what is set on all of them, as far as drawing and forms tell. */
export function listSetVariables(graph: ProcessGraph, forms: ReadonlyMap<string, Form>): SetVariables {
  const { next, before } = drawFlowMap(graph);
  const walk: Walk = { graph, forms, before, entered: new Map() };
  const waiting = new Set(Object.keys(graph.nodes).filter((id) => (before.get(id) ?? []).length === 0));
  for (const id of waiting) {
    waiting.delete(id);
    const node = graph.nodes[id];
    if (!node) continue;
    const now = entering(walk, node);
    const known = walk.entered.get(id);
    const kept = known ? meet([known, now]) : now;
    if (known?.size === kept.size) continue;
    walk.entered.set(id, kept);
    next.get(id)?.forEach((target) => waiting.add(target));
  }
  return walk.entered;
}
