import { findElement, findText, getText, listElements, type ModelElement } from '../moddle/model-element';

/** A message flow between two nodes or pools. */
export interface MessageFlow {
  readonly element: ModelElement;
  readonly source: ModelElement;
  readonly target: ModelElement;
}

const rootOf = (element: ModelElement): ModelElement => (element.$parent ? rootOf(element.$parent) : element);

const listCollaborations = (root: ModelElement): readonly ModelElement[] =>
  listElements(root, 'rootElements').filter(({ $type }) => $type === 'bpmn:Collaboration');

/** The message flows of the file that an element stands in; a flow with a loose end is none. */
export const listMessageFlows = (element: ModelElement): readonly MessageFlow[] =>
  listCollaborations(rootOf(element))
    .flatMap((collaboration) => listElements(collaboration, 'messageFlows'))
    .flatMap((flow) => {
      const [source, target] = [findElement(flow, 'sourceRef'), findElement(flow, 'targetRef')];
      return source && target ? [{ element: flow, source, target }] : [];
    });

/** Processes that are pools of the file. */
export const listPoolProcesses = (definitions: ModelElement): readonly ModelElement[] =>
  listCollaborations(definitions)
    .flatMap((collaboration) => listElements(collaboration, 'participants'))
    .flatMap((participant) => findElement(participant, 'processRef') ?? []);

const THROWING = ['bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'];

const isMessageEvent = (node: ModelElement): boolean =>
  listElements(node, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:MessageEventDefinition');

/** Whether a node sends messages. */
export const isSender = (node: ModelElement): boolean =>
  node.$type === 'bpmn:SendTask' || (THROWING.includes(node.$type) && isMessageEvent(node));

/** Whether a node waits for a message or is started by one. */
export const isReceiver = (node: ModelElement): boolean =>
  node.$type === 'bpmn:ReceiveTask' || (!THROWING.includes(node.$type) && isMessageEvent(node));

/** Whether the end of a message flow is a pool as a whole: what goes there or comes from there is drawn for people. */
export const isPool = ({ $type }: ModelElement): boolean => $type === 'bpmn:Participant';

const partnersOf = (node: ModelElement): readonly ModelElement[] =>
  listMessageFlows(node)
    .flatMap(({ source, target }) => (source === node ? [target] : target === node ? [source] : []))
    .filter((end) => !isPool(end));

const findOwnName = (node: ModelElement): string | undefined => {
  const definition = listElements(node, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition');
  const message = findElement(node, 'messageRef') ?? (definition && findElement(definition, 'messageRef'));
  return message && findText(message, 'name');
};

const flowNameOf = (node: ModelElement): string | undefined => {
  const flow = listMessageFlows(node).find(({ source, target }) => [source, target].includes(node) && ![source, target].some(isPool));
  if (!flow) return undefined;
  const message = findElement(flow.element, 'messageRef');
  return (message && findText(message, 'name')) ?? getText(flow.element, 'id');
};

/** Name of the message that a node sends or waits for: its own, else that of the other end of a message flow, else the flow's. */
export const findMessageName = (node: ModelElement): string | undefined =>
  findOwnName(node) ??
  partnersOf(node)
    .map(findOwnName)
    .find((name) => name !== undefined) ??
  flowNameOf(node);

/** Name of the message that a node sends to other cases; undefined where all its message flows lead to pools that are drawn empty. */
export const findSentMessage = (node: ModelElement): string | undefined => {
  const targets = listMessageFlows(node).flatMap(({ source, target }) => (source === node ? [target] : []));
  return targets.length > 0 && targets.every(isPool) ? undefined : findMessageName(node);
};
