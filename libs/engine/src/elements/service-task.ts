import { type ServiceTask } from '#bpmn';
import { emit, finish, takeNumber } from '../draft';
import { evaluateInputs } from '../evaluation';
import { writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Asks for a job with its inputs evaluated now, and waits for its result. */
export const serviceTask: ElementBehaviour<ServiceTask> = {
  enter: (draft, token, node) => {
    const { id: element, topic, retries } = node;
    const input = evaluateInputs(draft, { element, scope: token.scope }, node.inputs);
    const job = takeNumber(draft);
    token.wait = { kind: 'job', no: job, topic, input };
    emit(draft, { kind: 'job-created', job, element, topic, retries, input });
  },
  resume: (draft, token, { node, payload }) => {
    if (node.result !== undefined) writeResult(draft, token.scope, { name: node.result, value: payload });
    finish(draft, token);
  },
};
