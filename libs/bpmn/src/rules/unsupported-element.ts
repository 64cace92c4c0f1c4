import { listFlowElementsDeep } from '../build/list-drawn';
import { type Source } from '../build/source';
import { findElement, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { DRAWN_FOR_PEOPLE, HINTS, PROFILE_HINT, PROPERTIES } from './profile';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const partsOf = (element: ModelElement): readonly ModelElement[] => {
  const loop = findElement(element, 'loopCharacteristics');
  return [element, ...listElements(element, 'eventDefinitions'), ...listElements(element, 'artifacts'), ...(loop ? [loop] : [])];
};

const listDrawn = ({ definitions, process }: Source): readonly ModelElement[] => [
  ...listElements(definitions, 'rootElements').filter(({ $type }) => $type !== 'bpmn:Process'),
  ...partsOf(process),
  ...listFlowElementsDeep(process).flatMap(partsOf),
];

/** Refuses every element, event definition and loop that the profile does not have; data objects, lanes and notes are for people. */
export const unsupportedElement: DrawingRule = (source) =>
  listDrawn(source)
    .filter(({ $type }) => !Object.hasOwn(PROPERTIES, $type) && !DRAWN_FOR_PEOPLE.has($type))
    .map((element) => ({
      ...placeOf(element, source.lines),
      reason: say('{0} is not supported', element.$type),
      hint: HINTS[element.$type] ?? PROFILE_HINT,
    }));
