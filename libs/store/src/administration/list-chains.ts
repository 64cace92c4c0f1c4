import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A case whose trail is a hash chain. */
export interface Chained {
  readonly id: CaseId;
  readonly number: string;
}

/** Cases in the order of their ids, behind one of them; newer cases have greater ids. */
export async function listChains(store: Store, after: CaseId | undefined, limit: number): Promise<readonly Chained[]> {
  const text = 'SELECT id, number FROM cases WHERE id > $1 ORDER BY id LIMIT $2';
  const values = [after ?? '00000000-0000-0000-0000-000000000000', limit];
  return (await queryStore<{ id: CaseId; number: string }>(store, { name: 'list-chains', text, values })).rows;
}

/** How many cases there are. */
export async function countChains(store: Store): Promise<number> {
  const { rows } = await queryStore<{ cases: number }>(store, { name: 'count-chains', text: 'SELECT count(*)::int AS cases FROM cases' });
  return rows[0]?.cases ?? 0;
}
