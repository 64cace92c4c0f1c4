import { type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type PaymentStatus } from './payment';

/** Payments that an office ordered in a month of Chinese time, by where they stand; the sum in fen. */
export interface PaymentTotal {
  /** As `2026-03`. */
  readonly month: string;
  readonly organisationId: OrganisationId;
  readonly status: PaymentStatus;
  readonly payments: number;
  readonly amountFen: number;
}

interface Result {
  readonly month: string;
  readonly organisation_id: OrganisationId;
  readonly status: PaymentStatus;
  readonly payments: number;
  readonly amount_fen: number;
}

/** The payments of these offices that were ordered from one instant until before another, by month, office and status. */
export async function totalPayments(
  store: Store,
  { offices, from, until }: { readonly offices: readonly OrganisationId[]; readonly from: Date; readonly until: Date },
): Promise<readonly PaymentTotal[]> {
  const text = `SELECT to_char(p.ordered_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, p.organisation_id, p.status,
      count(*)::int AS payments, sum(p.amount_fen)::float8 AS amount_fen
    FROM payments p WHERE p.organisation_id = ANY ($1::text[]) AND p.ordered_at >= $2 AND p.ordered_at < $3
    GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3`;
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, {
    name: 'total-payments',
    text,
    values: [offices, from, until],
  });
  return rows.map(({ organisation_id, amount_fen, ...row }) => ({
    ...{ month: row.month, status: row.status, payments: row.payments },
    organisationId: organisation_id,
    amountFen: amount_fen,
  }));
}
