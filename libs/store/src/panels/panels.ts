import { type CaseId, type DefinitionHash, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';

/** The cases of one batch (or of none) that wait at an element of one version of a process. */
export interface PanelKey {
  readonly definitionHash: DefinitionHash;
  readonly element: string;
  readonly batch?: string | undefined;
}

/** Steps of a kind that somebody has: how many, and when the first is due. */
export interface SeatCount extends PanelKey {
  readonly count: number;
  readonly dueAt?: Date | undefined;
}

/** Everything that the person has to do, counted by version, element and batch, the most urgent first; callers know which of the elements are panels. */
export async function countSeats(store: Store, personId: PersonId): Promise<readonly SeatCount[]> {
  const text = `SELECT encode(c.definition_hash, 'hex') AS definition_hash, t.element, c.batch, count(*)::int AS count, min(t.due_at) AS due_at
    FROM tasks t JOIN cases c ON c.id = t.case_id
    WHERE t.owner_id = $1 AND t.status = 'claimed' AND t.kind = 'step' AND NOT t.for_applicant
    GROUP BY c.definition_hash, t.element, c.batch ORDER BY min(t.due_at), t.element, c.batch LIMIT 200`;
  const { rows } = await queryStore<CountResult>(store, { name: 'count-seats', text, values: [personId] });
  return rows.map(({ definition_hash, element, batch, count, due_at }) => ({
    definitionHash: definition_hash,
    element,
    batch: given(batch),
    count,
    dueAt: instant(due_at),
  }));
}

interface CountResult {
  readonly definition_hash: DefinitionHash;
  readonly element: string;
  readonly batch: string | null;
  readonly count: number;
  readonly due_at: Date | number;
}

/** A task of a panel, by the ids that lead to it. */
export interface Seat {
  readonly caseId: CaseId;
  readonly no: number;
}

/** The person's open tasks of one panel in the order of their cases, behind the last one of the page before. */
export async function listSeats(
  store: Store,
  { definitionHash, element, batch }: PanelKey,
  { personId, after, limit }: { readonly personId: PersonId; readonly after?: Seat | undefined; readonly limit: number },
): Promise<readonly Seat[]> {
  const text = `SELECT t.case_id, t.no FROM tasks t JOIN cases c ON c.id = t.case_id
    WHERE t.owner_id = $1 AND t.status = 'claimed' AND t.kind = 'step' AND t.element = $2 AND c.definition_hash = decode($3, 'hex')
      AND c.batch IS NOT DISTINCT FROM $4 AND ($5::uuid IS NULL OR (t.case_id, t.no) > ($5::uuid, $6::int))
    ORDER BY t.case_id, t.no LIMIT $7`;
  const values = [personId, element, definitionHash, batch ?? null, after?.caseId ?? null, after?.no ?? 0, limit];
  const { rows } = await queryStore<{ case_id: CaseId; no: number }>(store, { name: 'list-seats', text, values });
  return rows.map(({ case_id: caseId, no }) => ({ caseId, no }));
}
