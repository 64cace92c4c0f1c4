import { queryStore } from '#store';
import { type Play } from './play';
import { type UsedAccount } from './scenario';

/** What the applicant of a case has used by year and kind, in every case of the region. */
export async function tellAccounts({ store, caseId }: Play): Promise<readonly UsedAccount[]> {
  const text = `SELECT b.year, b.kind, sum(b.deductible_fen)::float8 AS "deductibleFen", sum(b.aid_fen)::float8 AS "aidFen"
    FROM account_bookings b JOIN cases c ON c.applicant_id = b.person_id AND c.region = b.region
    WHERE c.id = $1 AND b.released_at IS NULL GROUP BY b.year, b.kind ORDER BY b.year, b.kind`;
  return (await queryStore<UsedAccount>(store, { text, values: [caseId] })).rows;
}
