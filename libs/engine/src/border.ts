import { type BoundaryEvent } from '#bpmn';
import { type Draft, getScope, type LiveToken } from './draft';
import { getBoundaryEvent, getNode, isActivity } from './graph-lookup';

/**
 * The boundary events of the activity that the token is in. There are none around an instance, since they stand around all of them, and none
 * yet around an activity that opens later.
 */
export function listBorder(draft: Draft, token: LiveToken): readonly BoundaryEvent[] {
  const node = getNode(draft.graph, token.at);
  if (!isActivity(node) || token.opensLater === true || getScope(draft, token.scope).kind === 'instance') return [];
  return node.boundaryEvents.map((id) => getBoundaryEvent(draft.graph, id));
}

/** Those of them that what happens elsewhere may reach: it does not break off an undoing, which only its own failure does. */
export function listListening(draft: Draft, token: LiveToken): readonly BoundaryEvent[] {
  return token.wait?.kind === 'compensation' ? [] : listBorder(draft, token);
}
