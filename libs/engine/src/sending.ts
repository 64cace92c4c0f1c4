import { type Sending } from '#bpmn';
import { type Draft, emit } from './draft';
import { evaluateInputs, evaluateText, type Site } from './evaluation';
import { seenFrom } from './variables';

/** Sends a notice with a snapshot of what is visible here, facts and inputs included, and a message that brings the inputs. */
export function send(draft: Draft, site: Site, { notice, message, correlation, inputs }: Sending): void {
  const { element } = site;
  const payload = evaluateInputs(draft, site, inputs);
  if (notice !== undefined) emit(draft, { kind: 'notice', element, notice, variables: { ...seenFrom(draft, site.scope), ...payload } });
  if (message === undefined) return;
  const key = correlation === undefined ? {} : { correlation: evaluateText(draft, site, { what: 'correlation', value: correlation }) };
  emit(draft, { kind: 'message-thrown', element, message, payload, ...key });
}
