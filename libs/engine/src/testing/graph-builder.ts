import {
  type ClockDefinition,
  type ElementId,
  type Expression,
  type FlowNode,
  type ProcessGraph,
  type SequenceFlow,
  type TimerDefinition,
  type Value,
} from '#bpmn';
import { reachableFrom } from '../repairing/ways';

type NodeOf<Type extends FlowNode['type']> = Extract<FlowNode, { type: Type }>;
type Wiring = 'incoming' | 'outgoing' | 'boundaryEvents' | 'type' | 'id';
/** Attributes of a node but for its wiring, which comes from the flows. */
type Attributes<Type extends FlowNode['type']> = Partial<Omit<NodeOf<Type>, Wiring | 'starts' | 'attachedTo'>>;

/** A node before the flows are drawn. */
export type Sketch = (wiring: {
  readonly incoming: ElementId[];
  readonly outgoing: ElementId[];
  readonly boundaryEvents: ElementId[];
}) => FlowNode;

/** The id that a text stands for. */
export const elementId = (text: string): ElementId => text as ElementId;
/** A FEEL expression on some line. */
export const feel = (text: string, line = 7): Expression => ({ text, line });
/** An attribute that is a plain text. */
export const literal = (value: string): Value => ({ kind: 'literal', value });
/** An attribute that is a FEEL expression. */
export const formula = (text: string): Value => ({ kind: 'feel', expression: feel(text) });

const common = (id: string) => ({ id: elementId(id), line: 1, clocks: [] });
const retries = { attempts: 5, initialInterval: 'PT2S', maximumInterval: 'PT5M' };

/** A none start event, unless told otherwise. */
export const startEvent = (id: string, more: Attributes<'startEvent'> = {}): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'startEvent', trigger: { kind: 'none' }, ...more, incoming, outgoing });
};
/** An end event, not terminating unless told so. */
export const endEvent = (id: string, more: Attributes<'endEvent'> = {}): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'endEvent', terminate: false, ...more, incoming, outgoing });
};
/** A user task for reviewers, its result named after it. */
export const userTask = (id: string, more: Attributes<'userTask'> = {}): Sketch => {
  const defaults = { candidates: [{ post: 'reviewer' }], forApplicant: false, separateFrom: [], result: id };
  return (wiring) => ({ ...common(id), type: 'userTask', ...defaults, ...more, ...wiring });
};
/** A service task without inputs. */
export const serviceTask = (id: string, more: Attributes<'serviceTask'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'serviceTask', topic: 'issue-certificate', retries, inputs: [], ...more, ...wiring });
};
/** A send task without inputs. */
export const sendTask = (id: string, more: Attributes<'sendTask'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'sendTask', notice: 'accepted', inputs: [], ...more, ...wiring });
};
/** A receive task for the message `answer`. */
export const receiveTask = (id: string, more: Attributes<'receiveTask'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'receiveTask', message: 'answer', ...more, ...wiring });
};
/** A call of the process `called`, without inputs. */
export const callActivity = (id: string, more: Attributes<'callActivity'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'callActivity', calledElement: 'called', inputs: [], outputs: [], ...more, ...wiring });
};
/** A script task that evaluates `1` into a variable named after it. */
export const scriptTask = (id: string, more: Attributes<'scriptTask'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'scriptTask', script: feel('1'), result: id, ...more, ...wiring });
};
/** A business rule task that decides `grade`. */
export const ruleTask = (id: string, more: Attributes<'businessRuleTask'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'businessRuleTask', decision: 'grade', result: id, ...more, ...wiring });
};
/** A sub-process with the start event of this id inside. */
export const subProcess = (id: string, start: string, more: Attributes<'subProcess'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'subProcess', starts: [elementId(start)], ...more, ...wiring });
};
/** An exclusive gateway. */
export const exclusive = (id: string, more: Attributes<'exclusiveGateway'> = {}): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'exclusiveGateway', ...more, incoming, outgoing });
};
/** A parallel gateway. */
export const parallel = (id: string, more: Attributes<'parallelGateway'> = {}): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'parallelGateway', ...more, incoming, outgoing });
};
/** An event sub-process with these start events inside; `parent` is the sub-process that it lies in. */
export const eventSubProcess = (id: string, starts: readonly string[], parent?: string): Sketch => {
  const place = parent === undefined ? {} : { parent: elementId(parent) };
  return () => ({ ...common(id), type: 'eventSubProcess', starts: starts.map(elementId), ...place, incoming: [], outgoing: [] });
};
/** An inclusive gateway. */
export const inclusive = (id: string, more: Attributes<'inclusiveGateway'> = {}): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'inclusiveGateway', ...more, incoming, outgoing });
};
/** An activity with the handler that undoes it: the boundary event between them has the id `<activity>?`. */
export const undoable = (
  activity: Sketch,
  handler: string,
  how: (id: string, more: Attributes<'manualTask'>) => Sketch = manualTask,
): Sketch[] => {
  const { id } = activity({ incoming: [], outgoing: [], boundaryEvents: [] });
  const compensationHandler = elementId(handler);
  return [
    (wiring) => ({ ...activity(wiring), compensationHandler }),
    boundary(`${id}?`, id, { trigger: { kind: 'compensation' } }),
    how(handler, { isForCompensation: true }),
  ];
};
/** An event-based gateway. */
export const eventBased = (id: string): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'eventBasedGateway', incoming, outgoing });
};
/** A manual task. */
export const manualTask = (id: string, more: Attributes<'manualTask'> = {}): Sketch => {
  return (wiring) => ({ ...common(id), type: 'manualTask', ...more, ...wiring });
};
/** A link throw event that goes on at this catch event. */
export const linkThrow = (id: string, target: string): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'linkThrowEvent', target: elementId(target), incoming, outgoing });
};
/** A link catch event. */
export const linkCatch = (id: string): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'linkCatchEvent', incoming, outgoing });
};
/** A none intermediate throw event. */
export const throwEvent = (id: string, more: Attributes<'intermediateThrowEvent'> = {}): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'intermediateThrowEvent', ...more, incoming, outgoing });
};
/** An intermediate catch event for a trigger. */
export const catchEvent = (
  id: string,
  trigger: NodeOf<'intermediateCatchEvent'>['trigger'],
  more: Attributes<'intermediateCatchEvent'> = {},
): Sketch => {
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'intermediateCatchEvent', trigger, ...more, incoming, outgoing });
};
/** A boundary event, interrupting and for the message `stop` unless told otherwise. */
export const boundary = (id: string, attachedTo: string, more: Attributes<'boundaryEvent'>): Sketch => {
  const defaults = { attachedTo: elementId(attachedTo), interrupting: true, trigger: onMessage('stop') };
  return ({ incoming, outgoing }) => ({ ...common(id), type: 'boundaryEvent', ...defaults, ...more, incoming, outgoing });
};

/** A message trigger. */
export const onMessage = (message: string, correlation?: Value) =>
  ({ kind: 'message', message, ...(correlation === undefined ? {} : { correlation }) }) as const;
/** A timer trigger. */
export const onTimer = (timer: TimerDefinition) => ({ kind: 'timer', timer }) as const;
/** A timer trigger with a duration. */
export const after = (duration: string) => onTimer({ kind: 'duration', value: literal(duration) });

/** A drawn flow: `a > b`, or `a > b > c` for several; a condition holds for the first arrow. */
export interface Arrow {
  readonly path: string;
  readonly condition?: string;
}

/** A graph from sketches and arrows; the flow from a to b has the id `a>b`, or `a>b#2` where it is drawn again. */
export function graphOf(
  sketches: readonly Sketch[],
  arrows: readonly (Arrow | string)[],
  clocks: Readonly<Record<string, ClockDefinition>> = {},
): ProcessGraph {
  const flows = arrows.flatMap((arrow) => (typeof arrow === 'string' ? flowsOf({ path: arrow }) : flowsOf(arrow)));
  const numbered = flows.map((flow, index) => {
    const twins = flows.slice(0, index).filter(({ id }) => id === flow.id).length;
    return twins === 0 ? flow : { ...flow, id: elementId(`${flow.id}#${twins + 1}`) };
  });
  const bare = sketches.map((sketch) => sketch({ incoming: [], outgoing: [], boundaryEvents: [] }));
  const nodes = sketches.map((sketch, index) => sketch(wiringOf(bare[index]?.id, bare, numbered)));
  const inner = new Set(nodes.flatMap((node) => ('starts' in node ? node.starts : [])));
  return placed({
    id: 'test-process',
    name: 'Test process',
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    flows: Object.fromEntries(numbered.map((flow) => [flow.id, flow])),
    starts: nodes.filter((node) => node.type === 'startEvent' && !inner.has(node.id)).map((node) => node.id),
    implicitStarts: [],
    clocks,
    messages: {},
  });
}

/** Says of what lies in a sub-process that it does: whatever its starts lead to. */
function placed(graph: ProcessGraph): ProcessGraph {
  const inside = Object.values(graph.nodes).flatMap((node) =>
    'starts' in node ? node.starts.flatMap((start) => [start, ...reachableFrom(graph, start)]).map((id) => [id, node.id] as const) : [],
  );
  const parents = new Map(inside);
  const nodes = Object.values(graph.nodes).map((node) => {
    const parent = parents.get(node.id);
    return [node.id, parent === undefined ? node : { ...node, parent }] as const;
  });
  return { ...graph, nodes: Object.fromEntries(nodes) };
}

function wiringOf(id: ElementId | undefined, bare: readonly FlowNode[], flows: readonly SequenceFlow[]) {
  return {
    incoming: flows.filter((flow) => flow.target === id).map((flow) => flow.id),
    outgoing: flows.filter((flow) => flow.source === id).map((flow) => flow.id),
    boundaryEvents: bare.filter((node) => node.type === 'boundaryEvent' && node.attachedTo === id).map((node) => node.id),
  };
}

function flowsOf({ path, condition }: Arrow): SequenceFlow[] {
  const stops = path.split('>').map((stop) => elementId(stop.trim()));
  return stops.slice(1).map((target, index) => {
    const source = stops[index] ?? target;
    const flow = { id: elementId(`${source}>${target}`), source, target, line: 3 };
    return index === 0 && condition !== undefined ? { ...flow, condition: feel(condition) } : flow;
  });
}
