import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, safeInteger } from '../row-values';

/** What was done for a partner, and by whom; without an actor the worker did it. */
export interface PartnerLogEntry {
  readonly id: number;
  readonly at: Date;
  readonly actor?: PersonId | undefined;
  readonly action: string;
  readonly detail: object;
}

/** What was done for a partner, the newest first, before an entry. */
export async function listPartnerLog(
  store: Store,
  { organisationId, before, limit }: { readonly organisationId: string; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly PartnerLogEntry[]> {
  const text = `SELECT id, at, actor, action, detail FROM partner_log
    WHERE organisation_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
  const { rows } = await queryStore<{ id: string; at: Date; actor: PersonId | null; action: string; detail: object }>(store, {
    name: 'list-partner-log',
    text,
    values: [organisationId, before ?? null, limit],
  });
  return rows.map(({ id, at, actor, action, detail }) => ({ id: safeInteger(id), at, actor: given(actor), action, detail }));
}
