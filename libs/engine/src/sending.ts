import { type InputMapping, type Sending } from '#bpmn';
import { type Draft, emit, takeNumber } from './draft';
import { evaluateInputs, evaluateText, type Site } from './evaluation';
import { seenFrom, writeResult } from './variables';

/** Sends a notice with a snapshot of what is visible here, facts and inputs included, and a message that brings the inputs. */
export function send(draft: Draft, site: Site, { notice, message, correlation, inputs }: Sending): void {
  const { element } = site;
  const payload = evaluateInputs(draft, site, inputs);
  if (notice !== undefined) emit(draft, { kind: 'notice', element, notice, variables: { ...seenFrom(draft, site.scope), ...payload } });
  if (message === undefined) return;
  const key = correlation === undefined ? {} : { correlation: evaluateText(draft, site, { what: 'correlation', value: correlation }) };
  emit(draft, { kind: 'message-thrown', element, message, payload, ...key });
}

/** Sends a message to a department under a number of its own; the result is the id by which the department knows it. */
export function askDepartment(
  draft: Draft,
  site: Site,
  { name, inputs, result }: { readonly name: string; readonly inputs: readonly InputMapping[]; readonly result?: string },
): void {
  const no = takeNumber(draft);
  const variables = { ...seenFrom(draft, site.scope), ...evaluateInputs(draft, site, inputs) };
  emit(draft, { kind: 'department-message', no, element: site.element, name, variables });
  const id = draft.context.messageId?.(no) ?? String(no);
  if (result !== undefined) writeResult(draft, site.scope, { name: result, value: { id } });
}
