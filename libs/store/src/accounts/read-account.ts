import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type AccountKey, type AnnualAccount } from './annual-account';

interface Result {
  readonly version: number;
  readonly kind: string | null;
  readonly deductible_fen: number;
  readonly aid_fen: number;
}

// Version and totals of one statement are of one instant; an account whose bookings were all given back has its version still.
const READ = {
  name: 'read-annual-account',
  text: `SELECT a.version, b.kind, sum(b.deductible_fen)::float8 AS deductible_fen, sum(b.aid_fen)::float8 AS aid_fen
    FROM annual_accounts a LEFT JOIN account_bookings b
      ON (b.person_id, b.year, b.region) = (a.person_id, a.year, a.region) AND b.released_at IS NULL
    WHERE a.person_id = $1 AND a.year = $2 AND a.region = $3 GROUP BY a.version, b.kind ORDER BY b.kind`,
};

/** What was used in the account so far, by kind. */
export async function readAnnualAccount(store: Store, { personId, year, region }: AccountKey): Promise<AnnualAccount> {
  const { rows } = await queryStore<Result>(store, { ...READ, values: [personId, year, region] });
  const used = rows.flatMap(({ kind, deductible_fen, aid_fen }) =>
    kind === null ? [] : [{ kind, deductibleFen: deductible_fen, aidFen: aid_fen }],
  );
  return { version: rows[0]?.version ?? 0, used };
}
