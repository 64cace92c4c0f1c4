import { type CaseEvent, type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Stands for all processes. */
export const EVERY_PROCESS = '*';

/** An event of its cases that a partner is told of, of one process or `EVERY_PROCESS`. */
export interface PartnerSubscription {
  readonly event: CaseEvent;
  readonly process: string;
}

/** Makes these all the subscriptions of a partner, notes who did it, and leaves alone what it had before. */
export async function putSubscriptions(
  store: Store,
  { organisationId, subscriptions }: { readonly organisationId: OrganisationId; readonly subscriptions: readonly PartnerSubscription[] },
  by: { readonly at: Date; readonly actor?: PersonId },
): Promise<void> {
  const text = `WITH wanted AS (SELECT DISTINCT event, process FROM unnest($2::text[], $3::text[]) AS row (event, process)),
    ended AS (
      DELETE FROM partner_subscriptions s WHERE s.organisation_id = $1
        AND NOT EXISTS (SELECT FROM wanted w WHERE w.event = s.event_type AND w.process = s.process_id)),
    added AS (
      INSERT INTO partner_subscriptions (organisation_id, event_type, process_id, since) SELECT $1, event, process, $4 FROM wanted ON CONFLICT DO NOTHING)
    INSERT INTO partner_log (organisation_id, at, actor, action, detail)
    SELECT $1, $4, $5, 'subscribed', jsonb_build_object('events', coalesce(jsonb_agg(event || ' ' || process ORDER BY event, process), '[]')) FROM wanted`;
  const values = [
    organisationId,
    subscriptions.map(({ event }) => event),
    subscriptions.map(({ process }) => process),
    by.at,
    by.actor ?? null,
  ];
  await queryStore(store, { name: 'put-subscriptions', text, values });
}

/** What a partner is told of. */
export async function listSubscriptions(store: Store, organisationId: string): Promise<readonly PartnerSubscription[]> {
  const text = `SELECT event_type AS event, process_id AS process FROM partner_subscriptions WHERE organisation_id = $1 ORDER BY event_type, process_id`;
  const { rows } = await queryStore<{ event: CaseEvent; process: string }>(store, {
    name: 'list-subscriptions',
    text,
    values: [organisationId],
  });
  return rows;
}
