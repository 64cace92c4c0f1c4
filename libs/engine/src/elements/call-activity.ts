import { type CallActivity } from '#bpmn';
import { emit, finish, takeNumber } from '../draft';
import { evaluateInputs } from '../evaluation';
import { type JsonValue } from '../json';
import { throwAtActivity } from '../throwing';
import { writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Asks for a case of another process with its inputs as start data, and waits for its end; an error that it ends with comes out here. */
export const callActivity: ElementBehaviour<CallActivity> = {
  enter: (draft, token, node) => {
    const { id: element, calledElement: process } = node;
    const data = evaluateInputs(draft, { element, scope: token.scope }, node.inputs);
    const call = takeNumber(draft);
    token.wait = { kind: 'call', no: call, process, data };
    emit(draft, { kind: 'call-opened', call, element, process, data });
  },
  resume: (draft, token, { node, payload }) => {
    const error = errorOf(payload);
    if (error !== undefined) return throwAtActivity(draft, token, error);
    const site = { element: node.id, scope: token.scope, extra: { called: payload } };
    const outputs = Object.entries(evaluateInputs(draft, site, node.outputs));
    const result = node.result === undefined ? [] : ([[node.result, payload]] as const);
    for (const [name, value] of [...outputs, ...result]) writeResult(draft, token.scope, { name, value });
    finish(draft, token);
  },
};

function errorOf(called: JsonValue): string | undefined {
  const error = typeof called === 'object' && called !== null && 'error' in called ? called.error : undefined;
  return typeof error === 'string' ? error : undefined;
}
