import { BpmnModdle } from 'bpmn-moddle';
import { BpmnError } from '../errors';
import huiban from './huiban.moddle.json';
import { isModelElement, type ModelElement } from './model-element';

/** What bpmn-moddle could not read or resolve; each one is a refusal. */
export interface ModelWarning {
  readonly message: string;
  readonly element?: ModelElement;
  readonly property?: string;
  readonly value?: string;
}

/** The model of a file; without `definitions` the file could not be read at all. */
export interface ReadDefinitions {
  readonly definitions?: ModelElement;
  readonly warnings: readonly ModelWarning[];
}

interface ReaderContext {
  readonly warnings: readonly unknown[];
  addWarning(warning: unknown): void;
}

/** The reader's own object for the root element, seen from outside; `handleNode` is called with the root and each of its children. */
interface RootHandler {
  readonly element?: unknown;
  readonly context?: ReaderContext;
  handleNode(node: unknown): unknown;
  handleEnd(): void;
}

const moddle = new BpmnModdle({ huiban: structuredClone(huiban) });

const readWarning = (warning: unknown): ModelWarning => {
  const { message, element, property, value } = warning as Record<string, unknown>;
  return {
    message: String(message),
    ...(isModelElement(element) && { element }),
    ...(typeof property === 'string' && { property }),
    ...(typeof value === 'string' && { value }),
  };
};

/** The reader counts lines from the beginning for each warning: a large file full of faults would take minutes. */
const mostWarnings = (xml: string): number => Math.min(100, Math.ceil(10_000_000 / xml.length));

const limitWarnings = (context: ReaderContext, most: number): void => {
  const add = context.addWarning.bind(context);
  context.addWarning = (warning) => {
    if (context.warnings.length >= most) throw new BpmnError('unread-model', 'too many faults to read on');
    add(warning);
  };
};

/** Listens to the reader's handler of the root, which holds all that the promise would hand out. */
const listen = (root: RootHandler, most: number, closed: () => void): void => {
  const open = root.handleNode.bind(root);
  const end = root.handleEnd.bind(root);
  root.handleNode = (node) => {
    if (root.context && !root.element) limitWarnings(root.context, most);
    return open(node);
  };
  root.handleEnd = () => {
    end();
    closed();
  };
};

/**
 * Reads a file with bpmn-moddle. Its reader works at once but hands the result out in a promise; `handler` is the reader's own method and
 * lets us keep the root, so that a definition is parsed without waiting. A root that was never closed is a file that was not read.
 */
export const readDefinitions = (xml: string): ReadDefinitions => {
  const seen: { root?: RootHandler; closed: boolean } = { closed: false };
  const handler = function (this: object, type: string): RootHandler {
    const reader = Object.getPrototypeOf(this) as { handler(type: string): RootHandler };
    const root = reader.handler.call(this, type);
    seen.root = root;
    listen(root, mostWarnings(xml), () => {
      seen.closed = true;
    });
    return root;
  };
  // What the promise would say, the root has said already.
  const settled = (): void => undefined;
  void moddle.fromXML(xml, { handler }).then(settled, settled);
  const warnings = (seen.root?.context?.warnings ?? []).map(readWarning);
  const element = seen.root?.element;
  return seen.closed && isModelElement(element) ? { definitions: element, warnings } : { warnings };
};
