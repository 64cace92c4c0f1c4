import { listFlowElementsDeep } from '../build/list-drawn';
import { findElement, findNumber, findText, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOfRounds = (loop: ModelElement): Text | undefined => {
  const maximum = findNumber(loop, 'loopMaximum') ?? 1;
  return Number.isSafeInteger(maximum) && maximum > 0 ? undefined : say('loopMaximum is no whole number from 1 on');
};

const faultOf = (loop: ModelElement): Text | undefined => {
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return faultOfRounds(loop);
  const given = (name: string): boolean => findText(loop, name) !== undefined;
  if (given('collection') === (findElement(loop, 'loopCardinality') !== undefined)) {
    return say('the multi-instance marker needs either a loopCardinality or huiban:collection');
  }
  if (given('elementVariable') && !given('collection')) return say('huiban:elementVariable stands without huiban:collection');
  return given('outputCollection') === given('outputElement')
    ? undefined
    : say('huiban:outputCollection and huiban:outputElement go together');
};

/** Refuses multi-instance markers that do not say over what, or give half of an output, and loops whose maximum is no number. */
export const multiInstance: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((activity) => {
    const loop = findElement(activity, 'loopCharacteristics');
    const reason = loop && faultOf(loop);
    const hint = say('Write such as huiban:collection="=experts" huiban:elementVariable="expert" on multiInstanceLoopCharacteristics.');
    return reason === undefined ? [] : [{ ...placeOf(activity, lines), reason, hint }];
  });
