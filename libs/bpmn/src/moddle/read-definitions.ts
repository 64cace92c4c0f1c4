import { BpmnModdle } from 'bpmn-moddle';
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

/** The reader's own object for the root element, seen from outside. */
interface RootHandler {
  readonly element?: unknown;
  readonly context?: { readonly warnings: readonly unknown[] };
  handleEnd(): void;
}

// A copy, as moddle writes prefixes into the descriptor that it is given.
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

/**
 * Reads a file with bpmn-moddle. Its reader works at once but hands the result out in a promise; `handler` is the reader's own method and
 * lets us keep the root, so that a definition is parsed without waiting. A root that was never closed is a file that was not read.
 */
export const readDefinitions = (xml: string): ReadDefinitions => {
  const seen: { root?: RootHandler; closed: boolean } = { closed: false };
  const handler = function (this: object, type: string): RootHandler {
    const reader = Object.getPrototypeOf(this) as { handler(type: string): RootHandler };
    const root = reader.handler.call(this, type);
    const end = root.handleEnd.bind(root);
    seen.root = root;
    root.handleEnd = () => {
      end();
      seen.closed = true;
    };
    return root;
  };
  const settled = (): void => undefined;
  void moddle.fromXML(xml, { handler }).then(settled, settled);
  const warnings = (seen.root?.context?.warnings ?? []).map(readWarning);
  const element = seen.root?.element;
  return seen.closed && isModelElement(element) ? { definitions: element, warnings } : { warnings };
};
