import { hasPermission } from '#access';
import { type IncidentRow } from '#store';
import { type Command } from '../command';
import { appendAudit, type AuditNote, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { fireDue } from '../draft/fire-due';
import { askForCall } from '../letters/post-letter';
import { findLedger, putClock } from '../draft/record-clock';
import { type Obstacle } from '../draft/recording';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { type Applied } from './applied';

/** Tries again what failed: the job is run anew or the case called anew, with their inputs evaluated anew, the message sent anew, the timer fires or the clock's alarm is told at once. */
export function retryIncident(draft: CaseDraft, { actor, incident: no }: Extract<Command, { kind: 'retry-incident' }>): Applied {
  if (!hasPermission(actor, 'retry-incident')) return { ok: false, code: 'not-permitted' };
  const incident = draft.incidents.find((open) => open.no === no);
  if (incident === undefined) return { ok: false, code: 'unknown-incident' };
  draft.incidents = draft.incidents.filter((open) => open !== incident);
  draft.change.incidentsResolved.push({ no, at: draft.now, by: actor.personId });
  const note = startNote({ kind: 'incident-retried', actor: actor.personId, element: incident.element, given: { incident: no } });
  const refused = noteRetry(draft, incident, note);
  if (refused !== undefined) return refused;
  if (incident.callNo !== undefined) askForCall(draft, incident.callNo);
  if (incident.letterId !== undefined) draft.change.lettersRetried.push(incident.letterId);
  const obstacle = rearmClock(draft, incident);
  if (obstacle !== undefined) return { ok: false, code: obstacle.code, reason: obstacle.reason };
  return { ok: true, draft: fireDue(draft) };
}

/** A job or call is asked for with its inputs as they come to by now. */
function noteRetry(draft: CaseDraft, { jobNo, callNo }: IncidentRow, note: AuditNote): Refusal | undefined {
  const asked = jobNo ?? callNo;
  if (asked !== undefined) return takeStep(draft, { kind: 'inputs-renewed', no: asked }, { note });
  appendAudit(draft, note);
  return undefined;
}

/** An incident of none of these is about a clock whose alarm could not be told, and was taken off it. */
function rearmClock(draft: CaseDraft, { element, jobNo, timerNo, callNo, letterId }: IncidentRow): Obstacle | undefined {
  if (element === undefined || [jobNo, timerNo, callNo, letterId].some((no) => no !== undefined)) return undefined;
  const ledger = findLedger(draft, element);
  return ledger && putClock(draft, element, { ledger, element });
}
