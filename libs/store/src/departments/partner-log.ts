import { type PersonId } from '#contract';
import { decryptJson, encrypt } from '../cipher/cipher';
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

const wordsContext = (organisationId: string): string => `partner_log.words:${organisationId}`;

/** What of an entry may carry a name or a secret, encrypted; the rest of its detail is numbers and codes. */
export const sealWords = (store: Store, organisationId: string, words: Readonly<Record<string, string>>): Buffer =>
  encrypt(store, wordsContext(organisationId), JSON.stringify(words));

interface Result {
  readonly id: string;
  readonly at: Date;
  readonly actor: PersonId | null;
  readonly action: string;
  readonly detail: object;
  readonly words: Buffer | null;
}

/** What was done for a partner, the newest first, before an entry. */
export async function listPartnerLog(
  store: Store,
  { organisationId, before, limit }: { readonly organisationId: string; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly PartnerLogEntry[]> {
  const text = `SELECT id, at, actor, action, detail, words FROM partner_log
    WHERE organisation_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, {
    name: 'list-partner-log',
    text,
    values: [organisationId, before ?? null, limit],
  });
  return rows.map(({ id, at, actor, action, detail, words }) => {
    const opened = words === null ? {} : (decryptJson(store, wordsContext(organisationId), words) as object);
    return { id: safeInteger(id), at, actor: given(actor), action, detail: { ...detail, ...opened } };
  });
}
