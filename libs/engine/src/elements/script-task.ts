import { type ScriptTask } from '#bpmn';
import { finish } from '../draft';
import { evaluateExpression } from '../evaluation';
import { writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Evaluates its expression into a variable. */
export const scriptTask: ElementBehaviour<ScriptTask> = {
  enter: (draft, token, node) => {
    const value = evaluateExpression(draft, { element: node.id, scope: token.scope }, node.script);
    writeResult(draft, token.scope, { name: node.result, value });
    finish(draft, token);
  },
};
