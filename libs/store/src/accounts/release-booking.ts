import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { holdOpenCase } from '../case-file/hold-open-case';

/** What a case gives back of its accounts: the booking of one of its decisions. */
export interface BookingRelease {
  readonly caseId: CaseId;
  readonly decision: string;
  readonly at: Date;
}

/** Whether there was a booking; or the case is over, and nothing was given back. */
export type Released =
  { readonly ok: true; readonly released: boolean } | { readonly ok: false; readonly code: 'case-closed' | 'payment-open' };

// Whoever has computed with what is given back must compute anew, so the account is another version thereafter.
const RELEASE = {
  name: 'release-booking',
  text: `WITH released AS (
      UPDATE account_bookings SET released_at = $3 WHERE case_id = $1 AND decision = $2 AND released_at IS NULL RETURNING person_id, year, region
    )
    UPDATE annual_accounts a SET version = a.version + 1
    FROM (SELECT DISTINCT person_id, year, region FROM released) AS r WHERE (a.person_id, a.year, a.region) = (r.person_id, r.year, r.region)`,
};

const FIND_PAYMENT = {
  name: 'find-payment-of-decision',
  text: `SELECT 1 FROM payments WHERE case_id = $1 AND decision = $2 AND status <> 'returned'`,
};

/** Gives back what a decision of the case has booked, once; not where it was ordered to be paid (`payment-open`). */
export async function releaseBooking(store: Store, { caseId, decision, at }: BookingRelease): Promise<Released> {
  return inTransaction(store, async (transaction) => {
    if (!(await holdOpenCase(transaction, caseId))) return { ok: false, code: 'case-closed' };
    const paid = await transaction.query({ ...FIND_PAYMENT, values: [caseId, decision] });
    if ((paid.rowCount ?? 0) > 0) return { ok: false, code: 'payment-open' };
    const { rowCount } = await transaction.query({ ...RELEASE, values: [caseId, decision, at] });
    return { ok: true, released: (rowCount ?? 0) > 0 };
  });
}
