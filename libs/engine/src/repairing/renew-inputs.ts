import { type Wait } from '../case-state';
import { type Draft, getToken } from '../draft';
import { StepRefused } from '../errors';
import { evaluateInputs } from '../evaluation';
import { type EngineEvent } from '../event';
import { getNode } from '../graph-lookup';
import { type JsonObject } from '../json';

/** Evaluates the inputs of an open job or call anew, under its number: variables may have been corrected since it was asked for. */
export function renewInputs(draft: Draft, { no }: Extract<EngineEvent, { kind: 'inputs-renewed' }>): void {
  const found = draft.tokens.list().find(({ wait }) => wait !== undefined && isAsked(wait) && wait.no === no);
  if (found === undefined) throw new StepRefused({ code: 'not-open', reason: `no job or call ${no} is open` });
  const token = getToken(draft, found.id);
  const node = getNode(draft.graph, token.at);
  if (token.wait === undefined || !('inputs' in node)) return;
  const inputs = evaluateInputs(draft, { element: node.id, scope: token.scope }, node.inputs);
  token.wait = withInputs(token.wait, inputs);
}

const isAsked = (wait: Wait): wait is Extract<Wait, { kind: 'job' | 'call' }> => wait.kind === 'job' || wait.kind === 'call';

function withInputs(wait: Wait, inputs: JsonObject): Wait {
  if (wait.kind === 'job') return { ...wait, input: inputs };
  return wait.kind === 'call' ? { ...wait, data: inputs } : wait;
}
