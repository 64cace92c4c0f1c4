import { findElement, findText, type ModelElement, readFlag } from '../moddle/model-element';
import { type MultiInstance } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { findChildExpression, findValue } from './build-expression';

const TAG = 'multiInstanceLoopCharacteristics';

/** The multi-instance marker of an activity, where it has one. */
export const findMultiInstance = (activity: ModelElement, lines: SourceLines): MultiInstance | undefined => {
  const loop = findElement(activity, 'loopCharacteristics');
  if (!loop) return undefined;
  const cardinality = findChildExpression(loop, [TAG, 'loopCardinality'], lines);
  const completionCondition = findChildExpression(loop, [TAG, 'completionCondition'], lines);
  const collection = findValue(loop, 'collection', lines);
  const elementVariable = findText(loop, 'elementVariable');
  const outputCollection = findText(loop, 'outputCollection');
  const outputElement = findValue(loop, 'outputElement', lines);
  return {
    sequential: readFlag(loop, 'isSequential', false),
    ...(cardinality && { cardinality }),
    ...(collection && { collection }),
    ...(elementVariable !== undefined && { elementVariable }),
    ...(outputCollection !== undefined && { outputCollection }),
    ...(outputElement && { outputElement }),
    ...(completionCondition && { completionCondition }),
  };
};
