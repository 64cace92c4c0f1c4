import { type SubProcess } from '#bpmn';
import { addToken } from '../draft';
import { openScope } from '../scopes';
import { type ElementBehaviour } from './element-behaviour';

/** Opens a scope with a token at the start inside, and is done when no token is left in it. */
export const subProcess: ElementBehaviour<SubProcess> = {
  enter: (draft, token, node) => {
    const scope = openScope(draft, token);
    draft.agenda.push({ kind: 'enter', token: addToken(draft, scope, node.start).id });
  },
};
