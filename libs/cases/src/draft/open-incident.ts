import { encryptionContext } from '#store';
import { appendAudit, startNote } from './audit-note';
import { type CaseDraft } from './case-draft';

/** What failed and waits for an operator: a timer's or a job's element, a code, and a cause without personal data. */
export interface Failure {
  readonly element?: string;
  readonly code: string;
  readonly reason?: string;
  readonly jobNo?: number;
  readonly timerNo?: number;
}

/** Opens an incident on the case, with its audit entry. */
export function openIncident(draft: CaseDraft, failure: Failure): void {
  const { element, code, reason, jobNo, timerNo } = failure;
  draft.incidentCount += 1;
  const incident = {
    no: draft.incidentCount,
    element,
    code,
    reason: reason === undefined ? undefined : draft.kit.seal(encryptionContext.incident(draft.row.id), reason),
    jobNo,
    timerNo,
    openedAt: draft.now,
  };
  draft.incidents.push(incident);
  draft.change.incidentsOpened.push(incident);
  appendAudit(draft, startNote({ kind: 'incident-opened', element, given: { incident: incident.no, code } }));
}
