import { type CaseChange } from './case-file';
import { caseId, type Part } from './part-values';

/** Outcomes of cases that ended without the decision they had been on the way to. */
const GIVEN_UP: readonly (string | undefined)[] = ['withdrawn', 'deemed-withdrawn', 'cancelled'];

const givenUp = ({ row, inserted }: CaseChange): boolean => row.status === 'closed' && !inserted && GIVEN_UP.includes(row.outcome);

/** A payment that was ordered or made keeps its booking. */
const released: Part = {
  code: 'ab',
  applies: givenUp,
  sql: (change, place) => `UPDATE account_bookings b SET released_at = ${place(change.row.lastAt)}::timestamptz
    WHERE b.case_id = ${caseId(change, place)} AND b.released_at IS NULL
      AND NOT EXISTS (SELECT FROM payments p WHERE p.case_id = b.case_id AND p.decision = b.decision AND p.status <> 'returned')
    RETURNING person_id, year, region`,
};

/** Whoever has computed with what is given back must compute anew. */
const accountsChanged: Part = {
  code: 'av',
  applies: givenUp,
  sql: () => `UPDATE annual_accounts a SET version = a.version + 1
    FROM (SELECT DISTINCT person_id, year, region FROM ab_) AS r WHERE (a.person_id, a.year, a.region) = (r.person_id, r.year, r.region)`,
};

/** Gives back what a case that was given up has booked and not paid. */
export const ACCOUNT_PARTS = [released, accountsChanged] as const;
