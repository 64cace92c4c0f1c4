import { type CaseId, type OrganisationId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant, safeInteger } from '../row-values';
import { type DeliveryFailure, parseFailure } from './delivery-failure';

/** Where what goes to a partner may stand: it waits, was taken, or was given up. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;
/** One of them. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** An event for a partner without what it says. */
export interface PartnerDelivery {
  readonly id: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  /** Type of the event. */
  readonly type: string;
  /** The message to a department that it is about. */
  readonly messageNo?: number | undefined;
  readonly attempts: number;
  readonly createdAt: Date;
  /** When it is tried next; at once where nothing stands. */
  readonly nextAttemptAt?: Date | undefined;
  readonly failedAt?: Date | undefined;
  /** Why the last attempt failed. */
  readonly failure?: DeliveryFailure | undefined;
  readonly state: DeliveryState;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly number: string;
  readonly notice: string;
  readonly message_no: number | null;
  readonly attempts: number;
  readonly created_at: Date;
  readonly next_attempt_at: Date | null;
  readonly failed_at: Date | null;
  readonly failure: string | null;
  readonly state: DeliveryState;
}

const SELECT = `SELECT b.id, b.case_id, c.number, b.notice, b.message_no, b.attempts, b.created_at, b.next_attempt_at, b.failed_at, b.failure,
    CASE WHEN b.delivered_at IS NOT NULL THEN 'delivered' WHEN b.failed_at IS NOT NULL THEN 'dead' ELSE 'waiting' END AS state
  FROM outbox b JOIN cases c ON c.id = b.case_id WHERE b.channel = 'partner' AND b.recipient_organisation = $1`;

const OPEN = {
  waiting: 'b.delivered_at IS NULL AND b.failed_at IS NULL',
  dead: 'b.failed_at IS NOT NULL',
} as const satisfies Partial<Record<DeliveryState, string>>;

/** A page of what waits for a partner, or of what was given up, behind an id. */
export interface DeliveriesPage {
  readonly organisationId: string;
  readonly state: keyof typeof OPEN;
  readonly after?: number | undefined;
  readonly limit: number;
}

/** What goes to a partner in the order of its writing. */
export async function listDeliveries(store: Store, page: DeliveriesPage): Promise<readonly PartnerDelivery[]> {
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, listDeliveriesStatement(page));
  return rows.map(toDelivery);
}

/** Its text by state, so that each is read by its index. */
export const listDeliveriesStatement = ({ organisationId, state, after = 0, limit }: DeliveriesPage): Statement => ({
  name: `list-deliveries-${state}`,
  text: `${SELECT} AND ${OPEN[state]} AND b.id > $2 ORDER BY b.id LIMIT $3`,
  values: [organisationId, after, limit],
});

/** How these stand by now, those of another partner left out; in the order of their ids. */
export async function listDeliveriesById(
  store: Store,
  organisationId: string,
  ids: readonly number[],
): Promise<readonly PartnerDelivery[]> {
  const statement = {
    name: 'list-deliveries-by-id',
    text: `${SELECT} AND b.id = ANY ($2::bigint[]) ORDER BY b.id`,
    values: [organisationId, ids],
  };
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, statement);
  return rows.map(toDelivery);
}

/** How many events wait for each partner, and how many were given up; partners without any are left out. */
export async function countDeliveries(
  store: Store,
): Promise<ReadonlyMap<OrganisationId, { readonly waiting: number; readonly dead: number }>> {
  const text = `SELECT recipient_organisation AS id, count(*) FILTER (WHERE failed_at IS NULL)::int AS waiting, count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS dead
    FROM (SELECT recipient_organisation, failed_at FROM outbox WHERE channel = 'partner' AND delivered_at IS NULL AND failed_at IS NULL
      UNION ALL SELECT recipient_organisation, failed_at FROM outbox WHERE channel = 'partner' AND failed_at IS NOT NULL) AS open
    GROUP BY recipient_organisation`;
  const { rows } = await queryStore<{ id: OrganisationId; waiting: number; dead: number }>(store, { name: 'count-deliveries', text });
  return new Map(rows.map(({ id, waiting, dead }) => [id, { waiting, dead }]));
}

const toDelivery = (row: Result): PartnerDelivery => ({
  id: safeInteger(row.id),
  caseId: row.case_id,
  caseNumber: row.number,
  type: row.notice,
  messageNo: given(row.message_no),
  attempts: row.attempts,
  createdAt: row.created_at,
  nextAttemptAt: instant(row.next_attempt_at),
  failedAt: instant(row.failed_at),
  failure: row.state === 'delivered' ? undefined : parseFailure(row.failure),
  state: row.state,
});
