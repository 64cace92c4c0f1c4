import { type Value } from '#bpmn';
import { type Draft, emit, takeNumber } from './draft';
import { evaluateText, type Site } from './evaluation';

/** Opens a subscription to a message, its correlation evaluated, and returns its number. */
export function openSubscription(draft: Draft, site: Site, wanted: { readonly message: string; readonly correlation?: Value }): number {
  const { message, correlation } = wanted;
  const key = correlation === undefined ? {} : { correlation: evaluateText(draft, site, { what: 'correlation', value: correlation }) };
  const subscription = takeNumber(draft);
  emit(draft, { kind: 'subscription-opened', subscription, element: site.element, message, ...key });
  return subscription;
}
