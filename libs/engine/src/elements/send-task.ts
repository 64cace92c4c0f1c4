import { type SendTask } from '#bpmn';
import { finish } from '../draft';
import { send } from '../sending';
import { type ElementBehaviour } from './element-behaviour';

/** Sends its notice, its message or both, and goes on at once. */
export const sendTask: ElementBehaviour<SendTask> = {
  enter: (draft, token, node) => {
    send(draft, { element: node.id, scope: token.scope }, node);
    finish(draft, token);
  },
};
