import { placeOf } from './place';
import { type ReadingRule } from './rule';
import { say } from '../text/say';

/** Refuses references to ids that no element of the file bears. */
export const unresolvedReference: ReadingRule = ({ warnings, lines }) =>
  warnings
    .filter(({ message }) => message.startsWith('unresolved reference'))
    .map(({ element, property = 'a reference', value = '' }) => ({
      ...(element ? placeOf(element, lines, property.slice(property.indexOf(':') + 1)) : { line: 1 }),
      reason: say('{0} refers to "{1}", which is not in the file', property.replace('bpmn:', ''), value),
      hint: say('Draw the element that is meant, or take the reference out.'),
    }));
