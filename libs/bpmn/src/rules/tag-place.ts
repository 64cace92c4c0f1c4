import { localName, type XmlElement } from '../xml/xml-element';
import { type Place } from './place';

/** The place of a tag, with its id and name where it has them. */
export const placeOfTag = ({ attributes, line }: XmlElement): Place => {
  const id = attributes.get('id')?.value;
  const name = attributes.get('name')?.value;
  return { ...(id !== undefined && { element: id }), ...(name !== undefined && { name }), line };
};

/** All tags but those of the diagram, which nothing executes. */
export const visitTags = (root: XmlElement): readonly XmlElement[] =>
  localName(root.name) === 'BPMNDiagram' ? [] : [root, ...root.children.flatMap(visitTags)];
