import { type CaseId } from '#contract';
import { queryStore, type Store } from '#store';

/** The case of another process that has begun last: an open one, where there is any. */
export async function findOtherCase(store: Store, processId: string): Promise<CaseId | undefined> {
  const text = "SELECT id FROM cases WHERE process_id = $1 ORDER BY status = 'open' DESC, id DESC LIMIT 1";
  const { rows } = await queryStore<{ id: CaseId }>(store, { text, values: [processId] });
  return rows[0]?.id;
}
