import { type XmlElement } from '../xml/read-xml';
import { boxedKinds } from './boxed-kinds';

/** The boxed expression inside of an element, if there is one. */
export function contentOf(element: XmlElement | undefined): XmlElement | undefined {
  return element?.children.find(({ name }) => boxedKinds.has(name));
}
