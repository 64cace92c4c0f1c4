import { type ReceiveTask } from '#bpmn';
import { encryptionContext, keyedHash, type ObjectionRow } from '#store';
import { type Command } from '../command';
import { startNote, appendAudit } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { evaluateValue } from '../draft/evaluate-text';
import { findPublished } from '../draft/find-published';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';

type Objecting = Extract<Command, { kind: 'object' }>;

/**
 * Takes an objection to an entry. The first one comes to the case as the message that its receive task waits for, with the objection's id and
 * reason and nobody's name (the audit names the clerk who wrote it down, if one did); one that comes during the inquiry joins it; one after the end is refused (`publicity-ended`).
 */
export function objectTo(draft: CaseDraft, command: Objecting): Refusal | undefined {
  const waiting = findPublished(draft, command.entry);
  const joined = draft.publicities.suspended.includes(command.entry);
  if (waiting === undefined && !joined) return { ok: false, code: 'publicity-ended' };
  if (waiting !== undefined && command.objector === undefined && !allowsAnonymous(draft, waiting.node))
    return { ok: false, code: 'name-required' };
  draft.change.objectionsTaken.push(rowOf(draft, command, joined));
  const data = { objection: command.objection, reason: command.reason };
  const note = startNote({
    kind: 'message-received',
    actor: command.taken?.by,
    element: waiting?.node.id,
    given: { message: waiting?.node.message ?? '', data },
  });
  if (waiting !== undefined)
    return takeStep(draft, { kind: 'message-received', subscription: waiting.subscription, payload: data }, { note });
  appendAudit(draft, note);
  return undefined;
}

function allowsAnonymous(draft: CaseDraft, { publicity = '' }: ReceiveTask): boolean {
  const allowed = draft.definition.publicities.get(publicity)?.anonymousObjections;
  if (allowed === undefined) return true;
  const evaluated = evaluateValue(draft, allowed, {});
  return evaluated.ok && evaluated.value === true;
}

function rowOf(
  { kit, now }: CaseDraft,
  { objection: id, entry, publicityId, code, reason, objector, taken }: Objecting,
  joined: boolean,
): ObjectionRow {
  return {
    id,
    entry,
    publicityId,
    receivedAt: now,
    channel: taken === undefined ? 'web' : 'window',
    ...(taken === undefined ? {} : { takenBy: taken.by }),
    documents: taken?.documents ?? [],
    codeHash: keyedHash(kit.store, 'objections.code', code),
    reason: kit.seal(encryptionContext.objection(id), reason),
    ...(objector === undefined ? {} : { identity: kit.seal(encryptionContext.objector(id), { ...objector }) }),
    joined,
  };
}
