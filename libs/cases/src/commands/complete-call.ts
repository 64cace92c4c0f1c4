import { findCall } from '#engine';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft, forkDraft } from '../draft/case-draft';
import { openIncident } from '../draft/open-incident';
import { takeStep } from '../draft/take-step';
import { type Applied } from './applied';

/** Goes on after the called case's end; an answer that the process cannot go on with becomes an incident. */
export function completeCall(draft: CaseDraft, { call: no, called }: Extract<Command, { kind: 'complete-call' }>): Applied {
  const call = draft.engine && findCall(draft.engine, no);
  if (call === undefined) return { ok: false, code: 'call-closed' };
  const ahead = forkDraft(draft);
  const note = startNote({ kind: 'call-completed', element: call.element, given: { call: no, data: { ...called } } });
  const refused = takeStep(ahead, { kind: 'call-completed', call: no, called }, { note });
  if (refused === undefined) return { ok: true, draft: ahead };
  return withIncident(draft, { element: call.element, code: refused.code, reason: refused.reason, callNo: no });
}

/** A call that no case could be started for waits as an incident for an operator. */
export function failCall(draft: CaseDraft, { call: no, code, reason }: Extract<Command, { kind: 'fail-call' }>): Applied {
  const call = draft.engine && findCall(draft.engine, no);
  if (call === undefined) return { ok: false, code: 'call-closed' };
  return withIncident(draft, { element: call.element, code, reason, callNo: no });
}

function withIncident(draft: CaseDraft, failure: Parameters<typeof openIncident>[1]): Applied {
  if (!draft.incidents.some((incident) => incident.callNo === failure.callNo)) openIncident(draft, failure);
  return { ok: true, draft };
}
