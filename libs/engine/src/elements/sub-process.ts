import { type SubProcess } from '#bpmn';
import { closeScope } from '../outgoing';
import { begin, openScope } from '../scopes';
import { type ElementBehaviour } from './element-behaviour';
import { leaveTransaction } from './transaction';

/** Opens a scope with a token at each start inside, and is done when no token is left in it; resumed when its transaction is undone. */
export const subProcess: ElementBehaviour<SubProcess> = {
  enter: (draft, token, node) => {
    const scope = openScope(draft, token);
    begin(draft, scope, node.starts);
    if (node.starts.length === 0) closeScope(draft, scope);
  },
  resume: (draft, token) => {
    leaveTransaction(draft, token);
  },
};
