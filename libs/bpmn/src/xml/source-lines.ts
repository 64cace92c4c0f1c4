import { findText, type ModelElement } from '../moddle/model-element';
import { localName, type XmlElement } from './xml-element';

/** Where the elements of the model stand in the file. */
export interface SourceLines {
  /** Line of the opening tag of the element, or of the nearest element around it that has an id. */
  lineOf(element: ModelElement): number;
  /** Line of an attribute of the element; of its tag where it is absent. */
  attributeLine(element: ModelElement, attribute: string): number;
  /**
   * Line on which a text begins; of the last tag found where there is none. The path of tag names begins with the element's own tag
   * where that may lack an id.
   */
  textLine(element: ModelElement, path: readonly string[]): number;
  /** Line of the n-th extension element with this tag name. */
  extensionLine(element: ModelElement, tag: string, index: number): number;
}

const childrenNamed = (element: XmlElement, tag: string): readonly XmlElement[] =>
  element.children.filter(({ name }) => localName(name) === tag);

const indexById = (root: XmlElement): ReadonlyMap<string, XmlElement> => {
  const byId = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('id')?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (localName(element.name) !== 'extensionElements') element.children.forEach(visit);
  };
  visit(root);
  return byId;
};

const descend = (from: XmlElement, path: readonly string[]): XmlElement => {
  const [tag, ...rest] = path;
  const next = tag === undefined ? undefined : childrenNamed(from, tag)[0];
  return next ? descend(next, rest) : from;
};

const findAttribute = (element: XmlElement, attribute: string) =>
  [...element.attributes].find(([name]) => localName(name) === attribute)?.[1];

const attributeBelow = (element: XmlElement, attribute: string): number | undefined =>
  findAttribute(element, attribute)?.line ??
  element.children.map((child) => attributeBelow(child, attribute)).find((line) => line !== undefined);

/** Finds lines by the ids in the file; bpmn-moddle keeps none. */
export const createSourceLines = (root: XmlElement): SourceLines => {
  const byId = indexById(root);
  const locate = (element: ModelElement | undefined): XmlElement => {
    if (!element) return root;
    const known = byId.get(findText(element, 'id') ?? '');
    return known && element.$type !== 'huiban:Clock' ? known : locate(element.$parent);
  };
  return {
    lineOf: (element) => locate(element).line,
    attributeLine: (element, attribute) => attributeBelow(locate(element), attribute) ?? locate(element).line,
    textLine: (element, path) => {
      const from = locate(element);
      const found = descend(from, localName(from.name) === path[0] ? path.slice(1) : path);
      return found.textLine ?? found.line;
    },
    extensionLine: (element, tag, index) => {
      const holder = descend(locate(element), ['extensionElements']);
      return (childrenNamed(holder, tag)[index] ?? holder).line;
    },
  };
};
