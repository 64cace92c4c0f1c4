import { type Command } from '../command';
import { type CaseDraft } from '../draft/case-draft';
import { openIncident } from '../draft/open-incident';
import { type Applied } from './applied';

/** Tells an operator of a message that reached nobody; its letter is kept and goes out anew when the incident is retried. */
export function failMessage(draft: CaseDraft, command: Extract<Command, { kind: 'fail-message' }>): Applied {
  const { element, letter: letterId, code, reason } = command;
  if (!draft.incidents.some((incident) => incident.letterId === letterId))
    openIncident(draft, { ...(element === undefined ? {} : { element }), code, reason, letterId });
  return { ok: true, draft };
}
