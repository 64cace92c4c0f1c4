import { type BusinessRuleTask } from '#bpmn';
import { finish, trace } from '../draft';
import { StepRefused } from '../errors';
import { seenFrom, writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Decides by a DMN table into a variable and leaves the explanation in the trace. */
export const businessRuleTask: ElementBehaviour<BusinessRuleTask> = {
  enter: (draft, token, node) => {
    const decided = draft.context.decide(node.decision, seenFrom(draft, token.scope));
    if (!decided.ok) throw new StepRefused({ code: 'evaluation-failed', element: node.id, line: node.line, reason: decided.reason });
    trace(draft, { kind: 'decision', element: node.id, decision: node.decision, explanation: decided.explanation });
    writeResult(draft, token.scope, { name: node.result, value: decided.value });
    finish(draft, token);
  },
};
