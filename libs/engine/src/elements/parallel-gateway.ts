import { type ElementId, type ParallelGateway } from '#bpmn';
import { type Draft, finish, type LiveToken, removeToken } from '../draft';
import { rememberJoined } from '../returning/trail';
import { type ElementBehaviour } from './element-behaviour';

/**
 * Waits for one token of each incoming flow in the same scope, then goes on with one token along every outgoing flow. Further tokens of a
 * flow stay for the next round.
 */
export const parallelGateway: ElementBehaviour<ParallelGateway> = {
  enter: (draft, token, node) => {
    const { via } = token;
    if (via === undefined || node.incoming.length < 2) return finish(draft, token);
    const waiting = waitingAt(draft, token);
    const partners = node.incoming.filter((flow) => flow !== via).map((flow) => waiting.find((other) => cameBy(other) === flow));
    if (partners.includes(undefined)) {
      token.wait = { kind: 'join', via };
      remember(draft, token);
      return;
    }
    const joined = partners.filter((partner) => partner !== undefined);
    rememberJoined(draft, token, [token, ...joined]);
    for (const partner of joined) removeToken(draft, partner);
    finish(draft, token);
  },
};

const keyOf = (token: Pick<LiveToken, 'scope' | 'at'>): string => `${token.scope} ${token.at}`;

function cameBy(token: LiveToken): ElementId | undefined {
  return token.wait?.kind === 'join' ? token.wait.via : undefined;
}

function waitingAt(draft: Draft, token: LiveToken): readonly LiveToken[] {
  const ids = joinsOf(draft).get(keyOf(token)) ?? [];
  return ids.map((id) => draft.tokens.find(id)).filter((other) => other !== undefined);
}

function remember(draft: Draft, token: Pick<LiveToken, 'id' | 'scope' | 'at'>): void {
  const joins = joinsOf(draft);
  const key = keyOf(token);
  const ids = joins.get(key);
  if (ids === undefined) joins.set(key, [token.id]);
  else ids.push(token.id);
}

// Looked up once a step: thousands of instances with a join each must not search each other's tokens.
function joinsOf(draft: Draft): Map<string, number[]> {
  if (draft.joins !== undefined) return draft.joins;
  draft.joins = new Map();
  for (const token of draft.tokens.list()) if (token.wait?.kind === 'join') remember(draft, token);
  return draft.joins;
}
