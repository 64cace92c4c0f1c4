import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** A case that has called this one, or that this one has called. */
export interface LinkedCase {
  readonly relation: 'caller' | 'called';
  readonly id: CaseId;
  readonly number: string;
  readonly processId: string;
  readonly status: 'open' | 'closed';
  readonly outcome?: string | undefined;
}

interface Result {
  readonly relation: LinkedCase['relation'];
  readonly id: CaseId;
  readonly number: string;
  readonly process_id: string;
  readonly status: LinkedCase['status'];
  readonly outcome: string | null;
}

/** The case that has called this one, then those that this one has called, in the order of their calls. */
export async function listLinkedCases(store: Store, caseId: CaseId, limit: number): Promise<readonly LinkedCase[]> {
  const text = `SELECT 'caller' AS relation, p.id, p.number, p.process_id, p.status, p.outcome, 0 AS call
      FROM cases c JOIN cases p ON p.id = c.parent_case_id WHERE c.id = $1
    UNION ALL (SELECT 'called', id, number, process_id, status, outcome, parent_call FROM cases WHERE parent_case_id = $1 ORDER BY parent_call LIMIT $2)
    ORDER BY call`;
  const { rows } = await queryStore<Result>(store, { name: 'list-linked-cases', text, values: [caseId, limit] });
  return rows.map(({ process_id, outcome, relation, id, number, status }) => ({
    relation,
    id,
    number,
    processId: process_id,
    status,
    outcome: given(outcome),
  }));
}
