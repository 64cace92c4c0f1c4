import { type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';

/** A version made the one for new cases from a day on (YYYY-MM-DD in China); by nobody where a program deployed it. */
export interface Deployment {
  readonly processId: string;
  readonly region: string;
  readonly hash: string;
  readonly validFrom: string;
  readonly deployedAt: Date;
  readonly deployedBy?: PersonId;
  /** Why, as whoever deployed it said. */
  readonly reason?: string;
}

/** Keeps a deployment unless this version holds from that day on already; whether it was kept. */
export async function insertDeployment(transaction: Transaction, deployment: Deployment): Promise<boolean> {
  const { processId, region, hash, validFrom, deployedAt, deployedBy, reason } = deployment;
  const result = await transaction.query({
    name: 'insert-deployment',
    text: `INSERT INTO deployments (process_id, region, definition_hash, valid_from, deployed_at, deployed_by, reason)
      SELECT $1::text, $2::text, $3::bytea, $4::date, $5::timestamptz, $6::uuid, $7::text
      WHERE $3::bytea IS DISTINCT FROM (SELECT p.definition_hash FROM deployments p
        WHERE p.process_id = $1 AND p.region = $2 AND p.valid_from <= $4::date ORDER BY p.valid_from DESC, p.id DESC LIMIT 1)`,
    values: [processId, region, Buffer.from(hash, 'hex'), validFrom, deployedAt, deployedBy ?? null, reason ?? null],
  });
  return result.rowCount === 1;
}
