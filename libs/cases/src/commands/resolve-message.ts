import { hasPermission } from '#access';
import { type IncidentRow, type LockedCase } from '#store';
import { type Command } from '../command';
import { appendAudit, type AuditNote, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { involvedIn } from '../involved-in';
import { parseLetter } from '../letters/letter';
import { type Refusal } from '../outcome';
import { openSubscriptions } from './receive-message';

type Resolution = Extract<Command, { kind: 'redirect-message' | 'dismiss-message' }>;
type Found = { readonly ok: true; readonly incident: IncidentRow; readonly note: AuditNote } | Refusal;

/** Gives a message that reached nobody to something of its own case that waits for one, whatever its name. */
export function redirectMessage(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'redirect-message' }>,
  locked: LockedCase & { readonly letter?: unknown },
): Refusal | undefined {
  const found = findMessage(draft, command);
  if (!found.ok) return found;
  const letter = parseLetter(locked.letter);
  if (letter?.kind !== 'message') return { ok: false, code: 'not-a-message' };
  const awaited = openSubscriptions(draft, locked).find(({ no }) => no === command.subscription);
  if (awaited === undefined) return { ok: false, code: 'unknown-subscription' };
  const note = { ...found.note, element: awaited.element, given: { ...found.note.given, message: letter.message, data: letter.payload } };
  return takeStep(draft, { kind: 'message-received', subscription: awaited.no, payload: letter.payload }, { note });
}

/** Lets a message that reached nobody rest: it stays in the outbox as failed. */
export function dismissMessage(draft: CaseDraft, command: Extract<Command, { kind: 'dismiss-message' }>): Refusal | undefined {
  const found = findMessage(draft, command);
  if (!found.ok) return found;
  appendAudit(draft, found.note);
  return undefined;
}

const KINDS = { 'redirect-message': 'message-redirected', 'dismiss-message': 'message-dismissed' } as const;

/** Finds the incident and resolves it. */
function findMessage(draft: CaseDraft, { kind, actor, incident: no, reason }: Resolution): Found {
  if (!hasPermission(actor, 'resolve-message')) return { ok: false, code: 'not-permitted' };
  if (involvedIn(draft).includes(actor.personId)) return { ok: false, code: 'separated' };
  const incident = draft.incidents.find((open) => open.no === no);
  if (incident === undefined) return { ok: false, code: 'unknown-incident' };
  if (incident.letterId === undefined) return { ok: false, code: 'not-a-message' };
  draft.incidents = draft.incidents.filter((open) => open !== incident);
  draft.change.incidentsResolved.push({ no, at: draft.now, by: actor.personId });
  const given = { incident: no, reason };
  return { ok: true, incident, note: startNote({ kind: KINDS[kind], actor: actor.personId, element: incident.element, given }) };
}
