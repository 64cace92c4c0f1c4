import { type DefinitionHash } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Every version that a region ever had, of one process or of all, the newest first. */
export async function listDefinitionHashes(
  store: Store,
  { region, processId }: { readonly region: string; readonly processId?: string | undefined },
): Promise<readonly DefinitionHash[]> {
  const text = `SELECT encode(hash, 'hex') AS hash FROM definitions WHERE region = $1 AND ($2::text IS NULL OR process_id = $2)
    ORDER BY process_id, version DESC`;
  const { rows } = await queryStore<{ hash: DefinitionHash }>(store, {
    name: 'list-definition-hashes',
    text,
    values: [region, processId ?? null],
  });
  return rows.map(({ hash }) => hash);
}
