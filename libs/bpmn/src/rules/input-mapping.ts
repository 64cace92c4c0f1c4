import { listFlowElementsDeep } from '../build/list-drawn';
import { findText, listExtensions, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOf = (element: ModelElement): Text | undefined => {
  const inputs = listExtensions(element, 'huiban:Input');
  const names = inputs.map((input) => findText(input, 'name'));
  if (names.includes(undefined)) return say('an input has no name');
  if (new Set(names).size < names.length) return say('two inputs have the same name');
  return inputs.some((input) => [undefined, '='].includes(findText(input, 'value'))) ? say('an input has no value') : undefined;
};

/** Refuses inputs without a name or value, and a name given twice. */
export const inputMapping: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) => {
    const reason = faultOf(element);
    const hint = say('Write <huiban:input name="amount" value="=case.amount"/>.');
    return reason === undefined ? [] : [{ ...placeOf(element, lines), reason, hint }];
  });
