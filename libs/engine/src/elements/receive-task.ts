import { type ReceiveTask } from '#bpmn';
import { type Draft, emit, finish, type LiveToken, takeNumber } from '../draft';
import { openSubscription } from '../subscription';
import { seenFrom, writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Waits for a message; with `publicity`, that is public for as long as it waits. */
export const receiveTask: ElementBehaviour<ReceiveTask> = {
  enter: (draft, token, node) => {
    const no = openSubscription(draft, { element: node.id, scope: token.scope }, node);
    const publicity = node.publicity === undefined ? {} : { publicity: publish(draft, token, { name: node.publicity, node }) };
    token.wait = { kind: 'message', no, ...publicity };
  },
  resume: (draft, token, { node, payload }) => {
    if (node.result !== undefined) writeResult(draft, token.scope, { name: node.result, value: payload });
    finish(draft, token);
  },
};

/** Makes the publicity of a receive task public and returns its number. */
export function publish(draft: Draft, token: LiveToken, { name, node }: { readonly name: string; readonly node: ReceiveTask }): number {
  const publicity = takeNumber(draft);
  emit(draft, { kind: 'publicity-opened', publicity, element: node.id, name, variables: seenFrom(draft, token.scope) });
  return publicity;
}
