import { placeOf } from './place';
import { type ReadingRule } from './rule';
import { say } from '../text/say';

/** Refuses attributes that BPMN and the `huiban:` namespace do not know at this element. */
export const unknownAttribute: ReadingRule = ({ warnings, lines }) =>
  warnings
    .filter(({ message }) => message.startsWith('unknown attribute'))
    .map(({ element, property = '' }) => ({
      ...(element ? placeOf(element, lines, property.slice(property.indexOf(':') + 1)) : { line: 1 }),
      reason: say('attribute {0} is unknown at this element', property),
      hint: say('Mind the spelling, and which elements the attribute belongs to (huiban.moddle.json).'),
    }));
