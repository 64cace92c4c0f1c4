/** Channel of the outbox that holds what goes to partner organisations, each in its own order. */
export const PARTNER_CHANNEL = 'partner';

/** Kinds of events of its cases that a partner may subscribe to. */
export const CASE_EVENTS = [
  'case.started',
  'stage.changed',
  'case.closed',
  'record.issued',
  'record.changed',
  'record.suspended',
  'record.resumed',
  'record.ended',
] as const;
/** Something that happened to a case, or to a record that a case has made. */
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** Every kind of event that goes to a partner: a case has written to it, its answer is overdue, or what it subscribes to has happened. */
export const PARTNER_EVENTS = ['department-message.sent', 'department-message.urged', ...CASE_EVENTS] as const;
/** One of them. */
export type PartnerEvent = (typeof PARTNER_EVENTS)[number];
