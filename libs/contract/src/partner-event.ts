/** Channel of the outbox that holds what goes to partner organisations, each in its own order. */
export const PARTNER_CHANNEL = 'partner';

/** Events that a partner gets because a case wrote to it. */
export const MESSAGE_EVENTS = ['department-message.sent', 'department-message.urged'] as const;

/** Events of cases that a partner may subscribe to, process by process; none of them says who a case is about. */
export const CASE_EVENTS = ['case.started', 'case.stage-changed', 'case.closed', 'publicity.opened', 'publicity.closed'] as const;
/** An event that a partner may subscribe to. */
export type CaseEvent = (typeof CASE_EVENTS)[number];
/** Every kind of event that goes to a partner. */
export type PartnerEvent = (typeof MESSAGE_EVENTS)[number] | CaseEvent;
