import { localName, type XmlElement } from '../xml/xml-element';
import { placeOfTag, visitTags } from './tag-place';
import { type TagRule } from './rule';
import { say } from '../text/say';

const FLAGS: ReadonlySet<string> = new Set([
  'cancelActivity',
  'instantiate',
  'isClosed',
  'isExecutable',
  'isForCompensation',
  'isInterrupting',
  'isSequential',
  'parallelMultiple',
  'testBefore',
  'triggeredByEvent',
  'waitForCompletion',
]);

const check = (element: XmlElement) =>
  [...element.attributes]
    .filter(([name, { value }]) => FLAGS.has(localName(name)) && value !== 'true' && value !== 'false')
    .map(([name, { value, line }]) => ({
      ...placeOfTag(element),
      line,
      reason: say('{0}="{1}" is neither true nor false', name, value),
      hint: say('Write "true" or "false": any other text would be read as false.'),
    }));

/** Refuses flags that are neither `true` nor `false`: bpmn-moddle takes everything else, such as `1`, for false. */
export const flagValue: TagRule = (root) => visitTags(root).flatMap(check);
