import { type SendTask } from '#bpmn';
import { type Draft, emit, finish, type LiveToken, takeNumber } from '../draft';
import { evaluateInputs } from '../evaluation';
import { rememberDocument } from '../returning/trail';
import { askDepartment, send } from '../sending';
import { seenFrom, writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Writes its document, then sends what it names to people, to another case or to a department, and goes on at once. */
export const sendTask: ElementBehaviour<SendTask> = {
  enter: (draft, token, node) => {
    const site = { element: node.id, scope: token.scope };
    if (node.document !== undefined) write(draft, token, { ...node, document: node.document });
    send(draft, site, node);
    if (node.departmentMessage !== undefined) askDepartment(draft, site, { ...node, name: node.departmentMessage });
    finish(draft, token);
  },
};

function write(draft: Draft, token: LiveToken, node: SendTask & { readonly document: string }): void {
  const document = takeNumber(draft);
  const inputs = evaluateInputs(draft, { element: node.id, scope: token.scope }, node.inputs);
  const variables = { ...seenFrom(draft, token.scope), ...inputs };
  emit(draft, { kind: 'document-written', document, element: node.id, template: node.document, variables });
  rememberDocument(draft, token, document);
  if (node.result === undefined) return;
  writeResult(draft, token.scope, { name: node.result, value: { id: draft.context.documentId(document) } });
}
