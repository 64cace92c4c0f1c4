import { type CaseId } from '#contract';
import { type Statement, type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { holdOpenCase } from '../case-file/hold-open-case';
import { type AccountKey, type UsedAmounts } from './annual-account';

/** What one decision uses of the accounts of a person, by one job. */
export interface Booking {
  readonly caseId: CaseId;
  readonly jobNo: number;
  readonly decision: string;
  readonly account: AccountKey;
  /** The version that the decision was computed on. */
  readonly version: number;
  /** Each kind once; a cap of null is none. */
  readonly entries: readonly (UsedAmounts & { readonly capFen: number | null })[];
  readonly at: Date;
}

/** Booked; or nothing was: another decision came between, the cap would be passed, this decision was booked by another job, or its case is over. */
export type Booked =
  { readonly ok: true } | { readonly ok: false; readonly code: 'account-changed' | 'cap-passed' | 'booked-before' | 'case-closed' };

/*
 * The row of the account is locked and its version compared in the statement that books, so the totals that the caps are held against cannot be
 * old: whoever came between has raised the version.
 */
const BOOK = {
  name: 'book-account',
  text: `WITH wanted AS (
      SELECT * FROM unnest($9::text[], $10::bigint[], $11::bigint[], $12::bigint[]) AS w (kind, deductible_fen, aid_fen, cap_fen)
    ), used AS (
      SELECT kind, sum(aid_fen) AS aid_fen FROM account_bookings WHERE person_id = $1 AND year = $2 AND region = $3 AND released_at IS NULL GROUP BY kind
    ), fit AS (
      SELECT bool_and(w.cap_fen IS NULL OR coalesce(u.aid_fen, 0) + w.aid_fen <= w.cap_fen) AS fits FROM wanted w LEFT JOIN used u USING (kind)
    ), account AS (
      INSERT INTO annual_accounts AS a (person_id, year, region, version) SELECT $1, $2, $3, 1 FROM fit WHERE fits
        AND NOT EXISTS (SELECT 1 FROM account_bookings WHERE case_id = $5 AND (job_no = $7::int OR decision = $6 AND released_at IS NULL))
      ON CONFLICT (person_id, year, region) DO UPDATE SET version = a.version + 1 WHERE a.version = $4 RETURNING 1
    )
    INSERT INTO account_bookings (person_id, year, region, kind, case_id, decision, job_no, deductible_fen, aid_fen, booked_at)
    SELECT $1, $2, $3, w.kind, $5, $6, $7, w.deductible_fen, w.aid_fen, $8::timestamptz FROM wanted w, account`,
};

const FIND_OBSTACLE = {
  name: 'find-booking-obstacle',
  text: `SELECT (SELECT job_no FROM account_bookings WHERE case_id = $5 AND (job_no = $7 OR decision = $6 AND released_at IS NULL)
        ORDER BY job_no = $7 DESC LIMIT 1) AS job_no,
      coalesce((SELECT version FROM annual_accounts WHERE person_id = $1 AND year = $2 AND region = $3), 0) <> $4 AS changed`,
};

/**
 * Books a decision, all kinds or none, and only on the account that it was computed on; booked again by the same job it is booked once. Two cases
 * of one person that come at once can neither pass a cap nor use a deductible twice: the second is `account-changed` and has to be computed anew.
 */
export async function bookAccount(store: Store, booking: Booking): Promise<Booked> {
  return inTransaction(store, async (transaction) => {
    if (!(await holdOpenCase(transaction, booking.caseId))) return { ok: false, code: 'case-closed' };
    return bookOpen(transaction, booking);
  });
}

async function bookOpen(transaction: Transaction, booking: Booking): Promise<Booked> {
  const written = await transaction.query(bookingStatement(booking));
  if ((written.rowCount ?? 0) > 0) return { ok: true };
  const obstacle = { ...FIND_OBSTACLE, values: [...keyOf(booking), booking.jobNo] };
  const { rows } = await transaction.query<{ job_no: number | null; changed: boolean }>(obstacle);
  const [{ job_no: bookedBy, changed } = { job_no: null, changed: true }] = rows;
  if (bookedBy !== null) return bookedBy === booking.jobNo ? { ok: true } : { ok: false, code: 'booked-before' };
  return { ok: false, code: changed ? 'account-changed' : 'cap-passed' };
}

const keyOf = ({ account, version, caseId, decision }: Booking): unknown[] => [
  account.personId,
  account.year,
  account.region,
  version,
  caseId,
  decision,
];

function bookingStatement(booking: Booking): Statement {
  const { entries } = booking;
  return {
    ...BOOK,
    values: [
      ...keyOf(booking),
      booking.jobNo,
      booking.at,
      entries.map(({ kind }) => kind),
      entries.map(({ deductibleFen }) => deductibleFen),
      entries.map(({ aidFen }) => aidFen),
      entries.map(({ capFen }) => capFen),
    ],
  };
}
