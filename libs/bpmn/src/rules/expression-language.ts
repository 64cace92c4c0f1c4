import { listFlowElementsDeep } from '../build/list-drawn';
import { findElement, findText, isModelElement, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type Objection } from './objection';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const EXPRESSIONS = ['conditionExpression', 'completionCondition', 'loopCardinality', 'loopCondition'];

const isFeel = (language: string): boolean => /feel/i.test(language);

const listExpressionElements = (element: ModelElement): readonly ModelElement[] =>
  [element, findElement(element, 'loopCharacteristics')]
    .filter(isModelElement)
    .flatMap((owner) => EXPRESSIONS.map((name) => findElement(owner, name)))
    .filter(isModelElement);

const languageFault = (text: string | undefined): Text | undefined =>
  text === undefined || isFeel(text) ? undefined : say('the language is {0}', text);

const faultOf = (element: ModelElement): Text | undefined => {
  if (element.$type === 'bpmn:ScriptTask' && findText(element, 'scriptFormat') !== 'feel') return say('scriptFormat is not "feel"');
  const expressions = listExpressionElements(element);
  if (expressions.some((expression) => findText(expression, 'body') === undefined)) return say('an expression is empty');
  const timers = listElements(element, 'eventDefinitions').flatMap((timer) =>
    ['timeDate', 'timeCycle', 'timeDuration', 'condition'].map((name) => findElement(timer, name)),
  );
  return [...expressions, ...timers.filter(isModelElement)]
    .map((expression) => languageFault(findText(expression, 'language')))
    .find((fault) => fault !== undefined);
};

/** Refuses scripts and expressions in another language than FEEL, and empty ones. */
export const expressionLanguage: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element): readonly Objection[] => {
    const reason = faultOf(element);
    const hint = say('Write FEEL; a script task says scriptFormat="feel".');
    return reason === undefined ? [] : [{ ...placeOf(element, lines), reason, hint }];
  });
