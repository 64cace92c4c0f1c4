import { listFlowElementsDeep } from '../build/list-drawn';
import { findText, listExtensions, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

const faultOf = (element: ModelElement): string | undefined => {
  const inputs = listExtensions(element, 'huiban:Input');
  const names = inputs.map((input) => findText(input, 'name'));
  if (names.includes(undefined)) return 'an input has no name';
  if (new Set(names).size < names.length) return 'two inputs have the same name';
  return inputs.some((input) => [undefined, '='].includes(findText(input, 'value'))) ? 'an input has no value' : undefined;
};

/** Refuses inputs without a name or value, and a name given twice. */
export const inputMapping: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) => {
    const reason = faultOf(element);
    const hint = 'Write <huiban:input name="amount" value="=case.amount"/>.';
    return reason === undefined ? [] : [{ ...placeOf(element, lines), reason, hint }];
  });
