import { findText, listWords, type ModelElement } from '../moddle/model-element';
import { DAY_POLICIES, type DayPolicyName } from '../value';

/**
 * The rules that an attribute names; that the day of the event is not counted (民法典 §201) holds for every term, named or not. None where the
 * attribute is missing.
 */
export const readDayPolicies = (element: ModelElement, attribute: string): { readonly policies?: readonly DayPolicyName[] } => {
  if (findText(element, attribute) === undefined) return {};
  const words = listWords(element, attribute);
  return { policies: DAY_POLICIES.filter((policy) => policy === 'counts-from-next-day' || words.includes(policy)) };
};
