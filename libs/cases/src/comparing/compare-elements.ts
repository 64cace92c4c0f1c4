import { isDeepStrictEqual } from 'node:util';
import { type FlowNode, type ProcessGraph, type SequenceFlow } from '#bpmn';
import { type Change, listChanges } from './change';

/** An element of the diagram that differs, and in what, by the names that the graph gives it. */
export interface ElementChange {
  readonly id: string;
  readonly type: FlowNode['type'] | 'flow';
  readonly name?: string;
  /** Of a flow: the names of what it leads from and to, where they have one. */
  readonly from?: string;
  readonly to?: string;
  readonly change: Change;
  readonly aspects: readonly string[];
}

type Element = FlowNode | (SequenceFlow & { readonly type: 'flow' });

/** Follows from others, or from where it stands in the file. */
const DERIVED: readonly string[] = ['line', 'incoming', 'outgoing', 'boundaryEvents'];

/** Nodes and flows that one graph has otherwise than the other. */
export function compareElements(before: ProcessGraph, after: ProcessGraph): readonly ElementChange[] {
  return listChanges(elementsOf(before), elementsOf(after)).flatMap(({ key, change, ...pair }): readonly ElementChange[] => {
    const element = pair.after ?? pair.before;
    if (element === undefined) return [];
    const aspects = change === 'changed' ? aspectsOf(pair.before ?? {}, pair.after ?? {}) : [];
    const named = namesOf(element, pair.after === undefined ? before : after);
    return change === 'changed' && aspects.length === 0 ? [] : [{ id: key, type: element.type, ...named, change, aspects }];
  });
}

const elementsOf = ({ nodes, flows }: ProcessGraph): ReadonlyMap<string, Element> =>
  new Map<string, Element>([
    ...Object.entries(nodes),
    ...Object.entries(flows).map(([id, flow]) => [id, { ...flow, type: 'flow' as const }] as const),
  ]);

function namesOf(element: Element, { nodes }: ProcessGraph): Pick<ElementChange, 'name' | 'from' | 'to'> {
  const name = element.name === undefined ? {} : { name: element.name };
  if (element.type !== 'flow') return name;
  const [from, to] = [nodes[element.source]?.name, nodes[element.target]?.name];
  return { ...name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function aspectsOf(before: object, after: object): readonly string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => !DERIVED.includes(name));
  return names.filter((name) => !isDeepStrictEqual(withoutLines(old.get(name)), withoutLines(now.get(name))));
}

/** Where an expression stands in the file is no part of what it says. */
const withoutLines = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null, (key, each: unknown) => (key === 'line' ? undefined : each)));
