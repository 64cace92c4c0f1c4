import { findElement, findNumber, findText, type ModelElement, readFlag } from '../moddle/model-element';
import { type Activity, type MultiInstance, type StandardLoop } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { findPanel } from './build-panel';
import { findChildExpression, findValue } from './build-expression';

const MULTI_INSTANCE = 'multiInstanceLoopCharacteristics';
const STANDARD = 'standardLoopCharacteristics';

const buildMultiInstance = (activity: ModelElement, loop: ModelElement, lines: SourceLines): MultiInstance => {
  const cardinality = findChildExpression(loop, [MULTI_INSTANCE, 'loopCardinality'], lines);
  const completionCondition = findChildExpression(loop, [MULTI_INSTANCE, 'completionCondition'], lines);
  const collection = findValue(loop, 'collection', lines);
  const elementVariable = findText(loop, 'elementVariable');
  const outputCollection = findText(loop, 'outputCollection');
  const outputElement = findValue(loop, 'outputElement', lines);
  const panel = findPanel(activity, lines);
  return {
    sequential: readFlag(loop, 'isSequential', false),
    ...(cardinality && { cardinality }),
    ...(collection && { collection }),
    ...(elementVariable !== undefined && { elementVariable }),
    ...(outputCollection !== undefined && { outputCollection }),
    ...(outputElement && { outputElement }),
    ...(completionCondition && { completionCondition }),
    ...(panel && { panel }),
  };
};

const buildStandardLoop = (loop: ModelElement, lines: SourceLines): StandardLoop => {
  const condition = findChildExpression(loop, [STANDARD, 'loopCondition'], lines);
  const maximum = findNumber(loop, 'loopMaximum');
  return {
    testBefore: readFlag(loop, 'testBefore', false),
    ...(condition && { condition }),
    ...(maximum !== undefined && { maximum }),
  };
};

/** The marker of an activity that is done several times, at once or in rounds, where it has one. */
export const buildLoop = (activity: ModelElement, lines: SourceLines): Pick<Activity, 'multiInstance' | 'loop'> => {
  const loop = findElement(activity, 'loopCharacteristics');
  if (!loop) return {};
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return { loop: buildStandardLoop(loop, lines) };
  return { multiInstance: buildMultiInstance(activity, loop, lines) };
};
