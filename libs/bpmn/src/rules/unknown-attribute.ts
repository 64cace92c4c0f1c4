import { placeOf } from './place';
import { type ReadingRule } from './rule';

/** Refuses attributes that BPMN and the `huiban:` namespace do not know at this element. */
export const unknownAttribute: ReadingRule = ({ warnings, lines }) =>
  warnings
    .filter(({ message }) => message.startsWith('unknown attribute'))
    .map(({ element, property = '' }) => ({
      ...(element ? placeOf(element, lines, property.slice(property.indexOf(':') + 1)) : { line: 1 }),
      reason: `attribute ${property} is unknown at this element`,
      hint: 'Mind the spelling, and which elements the attribute belongs to (huiban.moddle.json).',
    }));
