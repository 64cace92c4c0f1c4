import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** A process with what was done with it. */
export interface ProcessHead {
  readonly processId: string;
  readonly versions: number;
  /** Of all versions. */
  readonly openCases: number;
  readonly deployedAt: Date;
  /** Name of whoever deployed it last. */
  readonly deployedBy?: string | undefined;
}

interface Row {
  readonly process_id: string;
  readonly versions: number;
  readonly open_cases: number;
  readonly deployed_at: Date;
  readonly name: string | null;
}

const LIST = {
  name: 'list-process-heads',
  text: `SELECT d.process_id, count(*)::int AS versions, p.deployed_at, h.name,
      sum((SELECT count(*) FROM cases c WHERE c.definition_hash = d.hash AND c.status = 'open'))::int AS open_cases
    FROM definitions d CROSS JOIN LATERAL (SELECT deployed_at, deployed_by FROM deployments l
        WHERE l.process_id = d.process_id AND l.region = d.region ORDER BY l.id DESC LIMIT 1) p
      LEFT JOIN people h ON h.id = p.deployed_by
    WHERE d.region = $1 GROUP BY d.process_id, p.deployed_at, h.name ORDER BY d.process_id`,
};

/** Every process that was ever deployed in a region, by its id. */
export async function listProcessHeads(store: Store, region: string): Promise<readonly ProcessHead[]> {
  const { rows } = await queryStore<Row>(store, { ...LIST, values: [region] });
  return rows.map((row) => ({
    processId: row.process_id,
    versions: row.versions,
    openCases: row.open_cases,
    deployedAt: row.deployed_at,
    deployedBy: given(row.name),
  }));
}
