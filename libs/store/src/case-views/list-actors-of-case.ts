import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Of a case `c`, an SQL array: who did a step of an office, signed it or kept out. */
export const ACTORS_OF_CASE = `ARRAY(SELECT DISTINCT person FROM tasks t CROSS JOIN LATERAL unnest(ARRAY[t.closed_by, t.owner_id, t.delegator_id] || t.countersigners) AS hand (person)
    WHERE t.case_id = c.id AND t.status = 'completed' AND NOT t.for_applicant AND person IS NOT NULL
  UNION SELECT unnest(c.recused))`;

/** Who had a hand in a case for an office, or kept out of it. */
export async function listActorsOfCase(store: Store, caseId: CaseId): Promise<readonly PersonId[]> {
  const text = `SELECT ${ACTORS_OF_CASE} AS actors FROM cases c WHERE c.id = $1`;
  const { rows } = await queryStore<{ actors: PersonId[] }>(store, { name: 'list-actors-of-case', text, values: [caseId] });
  return rows[0]?.actors ?? [];
}
