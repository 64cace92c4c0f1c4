import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** A version of a process with its last deployment, and how many open cases run by it. */
export interface VersionView {
  readonly hash: string;
  readonly version: number;
  readonly deployedAt: Date;
  readonly deployedBy?: { readonly id: PersonId; readonly name: string } | undefined;
  /** Day (YYYY-MM-DD) from which it is for new cases; undefined for what was deployed before days were kept. */
  readonly validFrom?: string | undefined;
  /** Why it was deployed. */
  readonly reason?: string | undefined;
  readonly openCases: number;
}

interface Row {
  readonly hash: Buffer;
  readonly version: number;
  readonly deployed_at: Date;
  readonly deployed_by: PersonId | null;
  readonly name: string | null;
  readonly valid_from: string;
  readonly reason: string | null;
  readonly open_cases: number;
}

const LIST = {
  name: 'list-versions',
  text: `SELECT d.hash, d.version, p.deployed_at, p.deployed_by, h.name, p.valid_from::text AS valid_from, p.reason,
      (SELECT count(*)::int FROM cases c WHERE c.definition_hash = d.hash AND c.status = 'open') AS open_cases
    FROM definitions d CROSS JOIN LATERAL (SELECT * FROM deployments WHERE definition_hash = d.hash ORDER BY id DESC LIMIT 1) p
      LEFT JOIN people h ON h.id = p.deployed_by
    WHERE d.process_id = $1 AND d.region = $2 ORDER BY d.version DESC`,
};

/** All versions of a process in a region, the newest first. */
export async function listVersions(
  store: Store,
  { processId, region }: { readonly processId: string; readonly region: string },
): Promise<readonly VersionView[]> {
  const { rows } = await queryStore<Row>(store, { ...LIST, values: [processId, region] });
  return rows.map((row) => ({
    hash: row.hash.toString('hex'),
    version: row.version,
    deployedAt: row.deployed_at,
    deployedBy: row.deployed_by === null ? undefined : { id: row.deployed_by, name: given(row.name) ?? '' },
    validFrom: row.valid_from === '-infinity' ? undefined : row.valid_from,
    reason: given(row.reason),
    openCases: row.open_cases,
  }));
}
