import { type XmlElement } from '../xml/read-xml';

/** An element with what it stands in, nearest first. */
export interface Placed {
  readonly element: XmlElement;
  readonly above: readonly XmlElement[];
}

/** Elements whose content means nothing to decisions: drawings, extensions of others, prose. */
const foreign: ReadonlySet<string> = new Set(['DMNDI', 'extensionElements', 'description']);

/** Elements that people know by their ids or names. */
const owners: ReadonlySet<string> = new Set([
  'definitions',
  'import',
  'itemDefinition',
  'inputData',
  'decision',
  'businessKnowledgeModel',
  'decisionService',
  'knowledgeSource',
  'rule',
  'input',
  'output',
]);

/** Every element below this one in the order of the file, foreign content left out. */
export function walkElements(element: XmlElement, above: readonly XmlElement[] = []): readonly Placed[] {
  const inside = foreign.has(element.name) ? [] : element.children;
  return [{ element, above }, ...inside.flatMap((child) => walkElements(child, [element, ...above]))];
}

/** The nearest element that people know by its id or name. */
export function ownerOf({ element, above }: Placed): XmlElement {
  return [element, ...above].find(({ name }) => owners.has(name)) ?? element;
}
