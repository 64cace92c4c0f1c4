import { listFlowElementsDeep } from '../build/list-drawn';
import { findElement, findText, listExtensions, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const FEEL_WORDS = [
  'and',
  'or',
  'not',
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'between',
  'instance',
  'of',
  'function',
  'external',
  'true',
  'false',
  'null',
  'item',
  'partial',
];
const FACTS = ['case', 'parameters', 'loopCounter', 'nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances'];
const JAVASCRIPT_WORDS = ['__proto__', 'constructor', 'prototype'];
const RESERVED: ReadonlySet<string> = new Set([...FEEL_WORDS, ...FACTS, ...JAVASCRIPT_WORDS]);

const variablesOf = (element: ModelElement): readonly string[] => {
  const loop = findElement(element, 'loopCharacteristics');
  const mappings = ['huiban:Input', 'huiban:Output'].flatMap((type) => listExtensions(element, type));
  const panels = listExtensions(element, 'huiban:Panel').map((panel) => findText(panel, 'result'));
  const mapped = mappings.map((mapping) => findText(mapping, 'name'));
  const ofLoop = loop ? [findText(loop, 'elementVariable'), findText(loop, 'outputCollection')] : [];
  const result = findText(element, 'result') ?? (element.$type === 'bpmn:UserTask' ? findText(element, 'id') : undefined);
  return [result, ...ofLoop, ...mapped, ...panels].filter((name) => name !== undefined);
};

/** Refuses variables that FEEL could not name: `first-review` is a subtraction there, and `case` is taken. */
export const resultName: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) =>
    variablesOf(element)
      .filter((name) => !NAME.test(name) || RESERVED.has(name))
      .map((name) => ({
        ...placeOf(element, lines),
        reason: say('"{0}" cannot be the name of a variable', name),
        hint: say('Use letters, digits and "_", none of the words of FEEL; a user task without huiban:result takes its id.'),
      })),
  );
