import { type ElementId } from '#bpmn';
import { type Stopped } from '../case-state';
import { addToken, type Draft, emit, getScope, getToken } from '../draft';
import { afterOf, ancestorsOf, followersOf } from './trail';

/**
 * Forgets everything that follows a passing and that no token follows in turn; tells what that is, and what is done anew. Where a join goes with it that had also taken what came by another way, that waits there again:
 * the join will be complete when this way has come once more. A visit that was to come straight back to what is forgotten goes on by walking.
 */
export function undo(draft: Draft, no: number): ReadonlySet<number> {
  const behind = new Set([no]);
  const followed = ancestorsOf(
    draft.trail,
    draft.tokens.list().flatMap((token) => afterOf(draft, token)),
  );
  const gone = new Set(followersOf(draft.trail, no));
  for (const one of followed) gone.delete(one);
  for (let visit = endVisit(draft, gone); visit !== undefined; visit = endVisit(draft, gone)) {
    for (const visited of visit) {
      behind.add(visited);
      for (const follower of followersOf(draft.trail, visited)) if (!followed.has(follower)) gone.add(follower);
    }
  }
  const joins = draft.trail.filter((passing) => gone.has(passing.no));
  revokeDocuments(draft, new Set([...behind, ...gone]));
  draft.trail = draft.trail.filter((passing) => !gone.has(passing.no));
  for (const { at, scope = 0, joined = [] } of joins) {
    for (const { via, after } of joined) {
      if (after.some((parent) => behind.has(parent) || gone.has(parent))) continue;
      waitAtJoin(draft, scope, { at, via, after });
    }
  }
  return new Set([...behind, ...gone]);
}

/** What was written on the way that is undone does not hold any more. */
function revokeDocuments(draft: Draft, undone: ReadonlySet<number>): void {
  draft.trail = draft.trail.map(({ documents, ...passing }) => {
    if (documents === undefined || !undone.has(passing.no)) return documents === undefined ? passing : { ...passing, documents };
    for (const document of documents) emit(draft, { kind: 'document-revoked', document });
    return passing;
  });
}

/** Puts a token at a gateway again, as having come by a flow and waiting for the others. */
function waitAtJoin(
  draft: Draft,
  scope: number,
  { at, via, after }: { readonly at: ElementId; readonly via: ElementId; readonly after?: readonly number[] },
): void {
  const token = addToken(draft, getScope(draft, scope), at);
  token.after = after;
  token.wait = { kind: 'join', via };
  token.onTheWay = false;
  draft.joins = undefined;
}

/** Takes its way straight back from a token where that leads to what is gone; returns where the token stands in the trail. */
function endVisit(draft: Draft, gone: ReadonlySet<number>): readonly number[] | undefined {
  const visitor = draft.tokens.list().find(({ back }) => back?.some((stopped) => stoodAfter(stopped, gone)));
  if (visitor === undefined) return undefined;
  getToken(draft, visitor.id).back = undefined;
  return visitor.after ?? [];
}

/** Whether a token that was stopped stood after one of these passings, or would come straight back to one that did. */
export function stoodAfter({ after, back }: Stopped, passings: ReadonlySet<number>): boolean {
  return (after?.some((no) => passings.has(no)) ?? false) || (back?.some((stopped) => stoodAfter(stopped, passings)) ?? false);
}
