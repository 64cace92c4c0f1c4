/** SQL of what is asked: the type of the event, the process of its case, the case, and the organisations that are part of it. */
interface Asked {
  readonly event: string;
  readonly process: string;
  readonly caseId: string;
  readonly involved: string;
}

/** Partners called by webhook that subscribe to an event of a case of theirs: one that they are part of, or that has written to them. */
export const subscribersSql = ({ event, process, caseId, involved }: Asked): string => `SELECT DISTINCT u.organisation_id
      FROM partner_subscriptions u JOIN partners p ON p.organisation_id = u.organisation_id AND p.channel = 'webhook'
      WHERE u.event_type = ${event} AND u.process_id IN (${process}, '*') AND (u.organisation_id = ANY (${involved})
        OR EXISTS (SELECT FROM department_messages m WHERE m.case_id = ${caseId} AND m.organisation_id = u.organisation_id))`;
