import { type FlowNode, type ProcessGraph } from '#bpmn';
import { type Form } from '#forms';
import { drawFlowMap } from './flow-map';
import { localsOf, writtenBy } from './written-variables';

/** Whether a variable surely is there when a node is entered; true of a node that no path reaches. */
export type IsSet = (node: string, variable: string) => boolean;

/** Variables as the bits of one number: what many nodes know of many variables stays quick to compare. */
interface Walk {
  readonly graph: ProcessGraph;
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly bitOf: (variable: string) => bigint;
  readonly written: (node: FlowNode) => bigint;
  readonly entered: Map<string, bigint>;
}

const numberVariables = (): Walk['bitOf'] => {
  const bits = new Map<string, bigint>();
  return (variable) => {
    const bit = bits.get(variable) ?? 1n << BigInt(bits.size);
    bits.set(variable, bit);
    return bit;
  };
};

const unite = (sets: readonly bigint[]): bigint => sets.reduce((all, one) => all | one, 0n);
const intersect = (sets: readonly bigint[]): bigint => (sets.length === 0 ? 0n : sets.reduce((all, one) => all & one));

/** What is there behind a node; a boundary event or the inside of an activity begins with what was there before. */
const behind = ({ graph, bitOf, written, entered }: Walk, from: string, to: FlowNode): bigint | undefined => {
  const known = entered.get(from);
  const node = graph.nodes[from];
  if (known === undefined || !node) return undefined;
  if (to.parent === from) return known | unite(localsOf(node).map(bitOf));
  if (to.type === 'boundaryEvent' && to.attachedTo === node.id) return known;
  const container = node.parent === to.parent || node.parent === undefined ? undefined : graph.nodes[node.parent];
  return known | written(node) | (container ? written(container) : 0n);
};

const entering = (walk: Walk, node: FlowNode): bigint => {
  const sets = (walk.before.get(node.id) ?? []).map((from) => behind(walk, from, node)).filter((set) => set !== undefined);
  return node.type === 'parallelGateway' ? unite(sets) : intersect(sets);
};

/** Follows every path from the beginnings on: what is set on all of them, as far as drawing and forms tell. */
export function followVariables(graph: ProcessGraph, forms: ReadonlyMap<string, Form>): IsSet {
  const { next, before } = drawFlowMap(graph);
  const bitOf = numberVariables();
  const masks = new Map(Object.values(graph.nodes).map((node) => [node.id as string, unite(writtenBy(node, forms).names.map(bitOf))]));
  const walk: Walk = { graph, before, bitOf, written: ({ id }) => masks.get(id) ?? 0n, entered: new Map() };
  const waiting = new Set(Object.keys(graph.nodes).filter((id) => (before.get(id) ?? []).length === 0));
  for (const id of waiting) {
    waiting.delete(id);
    const node = graph.nodes[id];
    const known = walk.entered.get(id);
    const now = node ? entering(walk, node) & (known ?? -1n) : known;
    if (now === undefined || now === known) continue;
    walk.entered.set(id, now);
    next.get(id)?.forEach((target) => waiting.add(target));
  }
  return (node, variable) => ((walk.entered.get(node) ?? -1n) & bitOf(variable)) !== 0n;
}
