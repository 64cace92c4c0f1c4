/** These organisations ($1) and all below them, in a statement's WITH. */
export const BELOW = 'below AS MATERIALIZED (SELECT id, name FROM organisations WHERE path && $1::text[])';

const HALVES = ['owner_id IS NULL', 'owner_id IS NOT NULL'];

/**
 * The offers `o` to an organisation `b`, one scan of each of their two indexes. OFFSET 0 keeps the planner, which cannot guess how few the
 * organisations are, from scanning the whole table instead.
 */
export function offersTo(b: string, conditions: readonly string[] = []): string {
  const half = (owned: string): string =>
    `SELECT o.organisation_id, o.post, o.case_id, o.task_no, o.due_at, o.owner_id FROM task_offers o
      WHERE ${[`o.organisation_id = ${b}.id`, `o.${owned}`, ...conditions].join(' AND ')} OFFSET 0`;
  return `CROSS JOIN LATERAL (${HALVES.map((owned) => `(${half(owned)})`).join(' UNION ALL ')}) o`;
}
