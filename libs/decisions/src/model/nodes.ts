import { findElement, type XmlElement } from '../xml/read-xml';
import { type Definitions, findReferred, type Model } from './definitions';

/** An element of the requirements graph, with its file. */
export interface Node {
  readonly element: XmlElement;
  readonly definitions: Definitions;
}

/** The name under which others see a node's value. */
export function nameOf(element: XmlElement): string {
  return findElement(element, 'variable')?.attributes['name'] ?? element.attributes['name'] ?? '';
}

/** The id, else the name. */
export function idOf({ attributes }: XmlElement): string {
  return attributes['id'] ?? attributes['name'] ?? '';
}

/** The type of a node's value. */
export function typeOf(element: XmlElement): string | undefined {
  return findElement(element, 'variable')?.attributes['typeRef'];
}

/** The nodes that children of these names refer to. */
export function listReferred(model: Model, { element, definitions }: Node, names: readonly string[]): readonly Node[] {
  return element.children
    .filter(({ name }) => names.includes(name))
    .flatMap((reference) => findReferred(model, definitions, reference.attributes['href'] ?? '') ?? []);
}

const requirements: ReadonlySet<string> = new Set(['informationRequirement', 'knowledgeRequirement']);
const required = ['requiredInput', 'requiredDecision', 'requiredKnowledge'];

/** The nodes that a node requires, in the order of the file. */
export function listRequired(model: Model, { element, definitions }: Node): readonly Node[] {
  return element.children
    .filter(({ name }) => requirements.has(name))
    .flatMap((requirement) => listReferred(model, { element: requirement, definitions }, required));
}

/** What a decision service is given, in the order of its parameters. */
export function listParameters(model: Model, service: Node): readonly Node[] {
  return [...listReferred(model, service, ['inputData']), ...listReferred(model, service, ['inputDecision'])];
}
