import { listFlowElementsDeep } from '../build/list-drawn';
import { listElements, listExtensions, type ModelElement } from '../moddle/model-element';
import { type SourceLines } from '../xml/source-lines';
import { DRAWN_FOR_PEOPLE } from './profile';
import { placeOf } from './place';
import { type Objection } from './objection';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

/** Which of our extension elements stand where. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'huiban:Clock': ['bpmn:Process'],
  'huiban:Panel': ['bpmn:UserTask'],
  'huiban:Input': ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:CallActivity', 'bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'],
  'huiban:Output': ['bpmn:CallActivity'],
};

/** Written by the modeler for itself. */
const HARMLESS = /^(xmlns(:.*)?|xsi:.*)$/;

const hint = say('Only the huiban: namespace means something here, each attribute and element in its place (huiban.moddle.json).');

const check = (element: ModelElement, lines: SourceLines): readonly Objection[] => {
  const attributes = Object.keys(element.$attrs).filter((name) => !HARMLESS.test(name));
  const extensions = listExtensions(element).filter(({ $type }) => !ALLOWED[$type]?.includes(element.$type));
  return [
    ...attributes.map((name) => ({
      ...placeOf(element, lines, name.slice(name.indexOf(':') + 1)),
      reason: say('attribute {0} is of a foreign namespace and would be ignored', name),
      hint,
    })),
    ...extensions.map(({ $type }) => ({
      ...placeOf(element, lines),
      reason: say('extension element {0} has no meaning at {1}', $type, element.$type),
      hint,
    })),
  ];
};

const partsOf = (element: ModelElement): readonly ModelElement[] => [element, ...listElements(element, 'eventDefinitions')];

/** Refuses extensions for other engines, and ours in places where they mean nothing: they would be silently ignored. */
export const foreignExtension: DrawingRule = ({ process, lines }) =>
  [process, ...listFlowElementsDeep(process).flatMap(partsOf)]
    .filter(({ $type }) => !DRAWN_FOR_PEOPLE.has($type))
    .flatMap((element) => check(element, lines));
