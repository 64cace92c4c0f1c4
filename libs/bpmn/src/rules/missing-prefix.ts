import huiban from '../moddle/huiban.moddle.json';
import { localName, type XmlElement } from '../xml/xml-element';
import { placeOfTag, visitTags } from './tag-place';
import { type TagRule } from './rule';
import { say } from '../text/say';

const OURS: ReadonlySet<string> = new Set(
  huiban.types.filter((type) => 'extends' in type).flatMap(({ properties }) => properties.map(({ name }) => name)),
);

/** Our own elements have their attributes without a prefix. */
const OWN_TAGS: ReadonlySet<string> = new Set(
  huiban.types.filter((type) => 'superClass' in type).map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)),
);

const bpmnTags = (root: XmlElement): readonly XmlElement[] => visitTags(root).filter(({ name }) => !OWN_TAGS.has(localName(name)));

const check = (element: XmlElement) =>
  [...element.attributes]
    .filter(([name]) => OURS.has(name))
    .map(([name, { line }]) => ({
      ...placeOfTag(element),
      line,
      reason: say('{0} has no prefix, so it is no attribute of BPMN and none of Huiban', name),
      hint: say('Write huiban:{0} and declare xmlns:huiban="{1}".', name, huiban.uri),
    }));

/** Refuses our attributes without their prefix: bpmn-moddle would take them, other tools would lose them. */
export const missingPrefix: TagRule = (root) => bpmnTags(root).flatMap(check);
