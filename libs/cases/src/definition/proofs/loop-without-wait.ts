import { type FlowNode, type ProcessGraph } from '#bpmn';
import { listReads } from '#decisions';
import { type FolderFinding } from '../folder-rule';
import { type FolderParts } from '../folder-parts';
import { say } from '../say';
import { drawFlowMap } from './flow-map';
import { writtenBy } from './written-variables';

const AT_ONCE: readonly FlowNode['type'][] = [
  'startEvent',
  'endEvent',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'manualTask',
  'intermediateThrowEvent',
  'linkThrowEvent',
  'linkCatchEvent',
  'subProcess',
];

/** What is left of the nodes that go on at once when everything is taken away that nothing leads to, or that leads nowhere: the loops. */
function listLooping(graph: ProcessGraph): ReadonlySet<string> {
  const { next, before } = drawFlowMap(graph);
  const left = new Set<string>(
    Object.values(graph.nodes)
      .filter(({ type }) => AT_ONCE.includes(type))
      .map(({ id }) => id),
  );
  const isOnPath = (id: string): boolean => [next, before].every((way) => way.get(id)?.some((other) => left.has(other)) === true);
  const waiting = new Set(left);
  for (const id of waiting) {
    waiting.delete(id);
    if (!left.has(id) || isOnPath(id)) continue;
    left.delete(id);
    [...(next.get(id) ?? []), ...(before.get(id) ?? [])].forEach((other) => left.has(other) && waiting.add(other));
  }
  return left;
}

/** The loops that hang together. */
function listLoops(graph: ProcessGraph): readonly (readonly FlowNode[])[] {
  const looping = new Set<string>(listLooping(graph));
  const { next, before } = drawFlowMap(graph);
  const loops: FlowNode[][] = [];
  for (const first of looping) {
    const loop = new Set<string>([first]);
    for (const id of loop) {
      looping.delete(id);
      [...(next.get(id) ?? []), ...(before.get(id) ?? [])].forEach((other) => looping.has(other) && loop.add(other));
    }
    loops.push([...loop].flatMap((id) => graph.nodes[id] ?? []));
  }
  return loops;
}

/** Whether a condition in the loop reads what the loop itself writes, so that it may turn out otherwise next time. */
function mayTurn({ graph, forms }: FolderParts, loop: readonly FlowNode[]): boolean {
  const written = new Set(loop.flatMap((node) => writtenBy(node, forms).names));
  const conditions = loop.flatMap(({ outgoing }) => outgoing.flatMap((id) => graph.flows[id]?.condition ?? []));
  return conditions.some(({ text }) => listReads(text).some(({ names: [head = ''] }) => written.has(head)));
}

const REPEATED: readonly FlowNode['type'][] = ['scriptTask', 'businessRuleTask', 'sendTask', 'manualTask'];

/** A standard loop of a node that goes on at once, without a maximum and without a condition that can turn out otherwise. */
function repeatsForEver(node: FlowNode, { forms }: FolderParts): boolean {
  if (!REPEATED.includes(node.type) || !('loop' in node) || !node.loop || node.loop.maximum !== undefined) return false;
  const turning = new Set(['loopCounter', ...writtenBy(node, forms).names]);
  return !listReads(node.loop.condition?.text ?? 'true').some(({ names: [head = ''] }) => turning.has(head));
}

/** Refuses a loop in which nothing waits and no condition can turn out otherwise: a case in it would never come to rest. */
export function loopsWithoutWait(parts: FolderParts): readonly FolderFinding[] {
  const loops = listLoops(parts.graph)
    .filter((loop) => !mayTurn(parts, loop))
    .flatMap((loop) => loop.toSorted((one, other) => one.line - other.line).slice(0, 1));
  const repeated = Object.values(parts.graph.nodes).filter((node) => repeatsForEver(node, parts));
  return [...new Set([...loops, ...repeated])].map(({ id, line }) => ({
    rule: 'loop-without-wait',
    file: 'process.bpmn',
    element: id,
    line,
    reason: say('nothing in this loop waits, and no condition in it can turn out otherwise the next time'),
    hint: say('let a person, a message or a timer be waited for in the loop, or a condition read what the loop writes'),
  }));
}
