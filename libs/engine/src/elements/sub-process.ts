import { type SubProcess } from '#bpmn';
import { addToken, takeNumber } from '../draft';
import { type ElementBehaviour } from './element-behaviour';

/** Opens a scope with a token at the start inside, and is done when no token is left in it. */
export const subProcess: ElementBehaviour<SubProcess> = {
  enter: (draft, token, node) => {
    const id = takeNumber(draft);
    const scope = draft.scopes.add({ id, kind: 'sub-process', parent: token.scope, owner: token.id, tokens: 0, variables: {} });
    token.wait = { kind: 'scope', scope: id };
    draft.agenda.push({ kind: 'enter', token: addToken(draft, scope, node.start).id });
  },
};
