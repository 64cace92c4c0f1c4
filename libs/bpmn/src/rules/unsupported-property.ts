import { listFlowElementsDeep, listMessages } from '../build/list-drawn';
import { type Source } from '../build/source';
import {
  findElement,
  isModelElement,
  listElements,
  listSetProperties,
  type ModelElement,
  type ModelProperty,
} from '../moddle/model-element';
import { placeOf } from './place';
import { NEUTRAL_VALUES, PROPERTIES } from './profile';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const CHILDREN = [
  'loopCharacteristics',
  'conditionExpression',
  'completionCondition',
  'loopCardinality',
  'loopCondition',
  'condition',
  'timeDate',
  'timeCycle',
  'timeDuration',
];

const withParts = (element: ModelElement): readonly ModelElement[] => {
  const single = CHILDREN.map((name) => findElement(element, name)).filter(isModelElement);
  return [element, ...[...single, ...listElements(element, 'eventDefinitions')].flatMap(withParts)];
};

const listExecuted = (source: Source): readonly ModelElement[] =>
  [source.definitions, source.process, ...listMessages(source), ...listFlowElementsDeep(source.process)].flatMap(withParts);

const isRead = (element: ModelElement, { name, ns }: ModelProperty): boolean => {
  const [prefix] = ns.name.split(':');
  if (prefix === 'huiban' || PROPERTIES[element.$type]?.includes(name)) return true;
  return Object.hasOwn(NEUTRAL_VALUES, name) && Object.getOwnPropertyDescriptor(element, name)?.value === NEUTRAL_VALUES[name];
};

/** Refuses what a file says about an executed element and the engine would not do, such as mappings of inputs or start quantities. */
export const unsupportedProperty: DrawingRule = (source) =>
  listExecuted(source)
    .filter(({ $type }) => Object.hasOwn(PROPERTIES, $type))
    .flatMap((element) =>
      listSetProperties(element)
        .filter((property) => !isRead(element, property))
        .map(({ name }) => ({
          ...placeOf(element, source.lines, name),
          reason: say('{0} of {1} is not supported and would be ignored', name, element.$type),
          hint: say('Take {0} out; Huiban says such things with attributes of its own namespace.', name),
        })),
    );
