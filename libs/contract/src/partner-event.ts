/** Channel of the outbox that holds what goes to partner organisations, each in its own order. */
export const PARTNER_CHANNEL = 'partner';

/** Every kind of event that goes to a partner: a case has written to it, or its answer is overdue. */
export type PartnerEvent = 'department-message.sent' | 'department-message.urged';
