import { listFlowElementsDeep } from '../build/list-drawn';
import { findText, listExtensions, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const FAULTS = {
  'huiban:Input': {
    nameless: say('an input has no name'),
    twice: say('two inputs have the same name'),
    empty: say('an input has no value'),
  },
  'huiban:Output': {
    nameless: say('an output has no name'),
    twice: say('two outputs have the same name'),
    empty: say('an output has no value'),
  },
} as const;

const faultIn = (element: ModelElement, type: keyof typeof FAULTS): Text | undefined => {
  const mappings = listExtensions(element, type);
  const names = mappings.map((mapping) => findText(mapping, 'name'));
  if (names.includes(undefined)) return FAULTS[type].nameless;
  if (new Set(names).size < names.length) return FAULTS[type].twice;
  return mappings.some((mapping) => [undefined, '='].includes(findText(mapping, 'value'))) ? FAULTS[type].empty : undefined;
};

const faultOf = (element: ModelElement): Text | undefined => faultIn(element, 'huiban:Input') ?? faultIn(element, 'huiban:Output');

/** Refuses inputs and outputs without a name or value, and a name given twice. */
export const inputMapping: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) => {
    const reason = faultOf(element);
    const hint = say('Write <huiban:input name="amount" value="=case.amount"/>.');
    return reason === undefined ? [] : [{ ...placeOf(element, lines), reason, hint }];
  });
