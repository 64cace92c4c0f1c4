import { type IncidentRow } from '#store';
import { type CaseDraft } from './case-draft';

/** Ends the open incidents that this is true of: what they were about is over. */
export function resolveIncidents(draft: CaseDraft, isOver: (incident: IncidentRow) => boolean): void {
  const over = draft.incidents.filter(isOver);
  if (over.length === 0) return;
  draft.incidents = draft.incidents.filter((incident) => !over.includes(incident));
  draft.change.incidentsResolved.push(...over.map(({ no }) => ({ no, at: draft.now })));
}
