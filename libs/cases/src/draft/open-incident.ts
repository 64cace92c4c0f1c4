import { encryptionContext } from '#store';
import { appendAudit, startNote } from './audit-note';
import { type CaseDraft } from './case-draft';

/** What failed and waits for an operator: the element of a timer, job, call or message, a code, and a cause without personal data. */
export interface Failure {
  readonly element?: string;
  readonly code: string;
  readonly reason?: string;
  readonly jobNo?: number;
  readonly timerNo?: number;
  readonly callNo?: number;
  readonly letterId?: number;
}

/** Opens an incident on the case, with its audit entry. */
export function openIncident(draft: CaseDraft, failure: Failure): void {
  const { element, code, reason, jobNo, timerNo, callNo, letterId } = failure;
  draft.incidentCount += 1;
  const incident = {
    no: draft.incidentCount,
    element,
    code,
    reason: reason === undefined ? undefined : draft.kit.seal(encryptionContext.incident(draft.row.id), reason),
    jobNo,
    timerNo,
    callNo,
    letterId,
    openedAt: draft.now,
  };
  draft.incidents.push(incident);
  draft.change.incidentsOpened.push(incident);
  appendAudit(draft, startNote({ kind: 'incident-opened', element, given: { incident: incident.no, code } }));
}
