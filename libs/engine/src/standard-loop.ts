import { type Draft, type LiveToken } from './draft';
import { EngineError } from './errors';
import { evaluateBoolean } from './evaluation';
import { type ActivityNode } from './graph-lookup';

/** Begins the next round of a loop activity where there is one; returns whether it does. */
export function beginRound(draft: Draft, token: LiveToken, node: ActivityNode): boolean {
  const { loop } = node;
  if (loop === undefined) throw new EngineError('unfit-element', `${node.id} has no loop marker`);
  const round = (token.rounds ?? 0) + 1;
  const isAsked = loop.condition !== undefined && (loop.testBefore || round > 1);
  if (round > (loop.maximum ?? Infinity) || (isAsked && !isWanted(draft, token, { node, round }))) return false;
  token.rounds = round;
  return true;
}

function isWanted(draft: Draft, token: LiveToken, { node, round }: { readonly node: ActivityNode; readonly round: number }): boolean {
  const condition = node.loop?.condition;
  const site = { element: node.id, scope: token.scope, extra: { loopCounter: round } };
  return condition === undefined || evaluateBoolean(draft, site, condition);
}
