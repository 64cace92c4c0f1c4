import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** An entry whose term may begin: every required place has its start evidence. */
export interface AwaitingEntry {
  readonly caseId: CaseId;
  readonly no: number;
  /** When the last of the places was put up, or the entry published, where that came later. */
  readonly from: Date;
}

/** Entries whose term waits and may begin, of one publicity or of all, at most so many. */
export async function listBeginningEntries(
  store: Store,
  { publicityId, limit }: { readonly publicityId?: string | undefined; readonly limit: number },
): Promise<readonly AwaitingEntry[]> {
  const text = `SELECT e.case_id, e.no, greatest(e.opened_at, up.last) AS from
    FROM publicity_entries e CROSS JOIN LATERAL (
      SELECT max(p.put_up_at) AS last, bool_and(p.put_up_at IS NOT NULL) AS whole
      FROM publicity_places p WHERE p.publicity_id = e.publicity_id AND p.required) up
    WHERE e.awaits_places AND e.closed_at IS NULL AND up.whole AND ($1::uuid IS NULL OR e.publicity_id = $1)
    ORDER BY e.publicity_id, e.case_id, e.no LIMIT $2`;
  const { rows } = await queryStore<{ readonly case_id: CaseId; readonly no: number; readonly from: Date }>(store, {
    name: 'list-beginning-entries',
    text,
    values: [publicityId ?? null, limit],
  });
  return rows.map(({ case_id: caseId, no, from }) => ({ caseId, no, from }));
}
