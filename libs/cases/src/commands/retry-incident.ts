import { hasPermission } from '#access';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { fireDue } from '../draft/fire-due';
import { type Applied } from './applied';

/** Tries again what failed: the job is run anew, the timer fires at once. */
export function retryIncident(draft: CaseDraft, { actor, incident: no }: Extract<Command, { kind: 'retry-incident' }>): Applied {
  if (!hasPermission(actor, 'retry-incident')) return { ok: false, code: 'not-permitted' };
  const incident = draft.incidents.find((open) => open.no === no);
  if (incident === undefined) return { ok: false, code: 'unknown-incident' };
  draft.incidents = draft.incidents.filter((open) => open !== incident);
  draft.change.incidentsResolved.push({ no, at: draft.now, by: actor.personId });
  appendAudit(draft, startNote({ kind: 'incident-retried', actor: actor.personId, element: incident.element, given: { incident: no } }));
  return { ok: true, draft: fireDue(draft) };
}
