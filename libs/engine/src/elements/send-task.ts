import { type SendTask } from '#bpmn';
import { emit, finish } from '../draft';
import { evaluateInputs } from '../evaluation';
import { seenFrom } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Sends a notice with a snapshot of what is visible here, facts and the task's inputs included, and goes on at once. */
export const sendTask: ElementBehaviour<SendTask> = {
  enter: (draft, token, node) => {
    const inputs = evaluateInputs(draft, { element: node.id, scope: token.scope }, node.inputs);
    emit(draft, { kind: 'notice', element: node.id, notice: node.notice, variables: { ...seenFrom(draft, token.scope), ...inputs } });
    finish(draft, token);
  },
};
