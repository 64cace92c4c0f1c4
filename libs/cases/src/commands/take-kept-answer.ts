import { type JsonObject } from '#engine';
import { type LockedCase } from '#store';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { postLetter } from '../letters/post-letter';
import { type Refusal } from '../outcome';
import { openSubscriptions } from './receive-message';

type TakeKept = Extract<Command, { kind: 'take-kept-answer' }>;
type Kept = Omit<TakeKept, 'id' | 'kind'>;

/** Keeps an answer that has come before the case waits for it, as a letter to itself: tried again each time that it begins to wait. */
export function keepAnswer(draft: CaseDraft, kept: Kept, given: { readonly actor: string | undefined; readonly via: string }): undefined {
  const { actor, via } = given;
  const { request, organisation, message, data } = kept;
  const lane = `${draft.row.id}:${String(request)}`;
  postLetter(draft, { kind: 'kept-answer', request, organisation, message, data }, { lane });
  appendAudit(draft, startNote({ kind: 'answer-kept', actor, given: { request, organisation, via, message, data } }));
}

/** Gives the case what a department has answered before it waited for that. */
export function takeKeptAnswer(
  draft: CaseDraft,
  { request, organisation, message, data }: TakeKept,
  locked: LockedCase,
): Refusal | undefined {
  const awaited = findAwaiting(draft, { organisation, message }, locked);
  if (awaited === undefined) return { ok: false, code: 'message-not-awaited' };
  const given: JsonObject = { request, organisation, message, data };
  const note = startNote({ kind: 'request-answered', element: awaited.element, given });
  return takeStep(draft, { kind: 'message-received', subscription: awaited.no, payload: data }, { note });
}

/** Where the case waits for the answer of an organisation. */
export const findAwaiting = (
  draft: CaseDraft,
  { organisation, message }: Pick<Kept, 'organisation' | 'message'>,
  locked: Pick<LockedCase, 'subscriptions'>,
): LockedCase['subscriptions'][number] | undefined =>
  openSubscriptions(draft, locked).find((each) => each.message === message && each.correlation === organisation);
