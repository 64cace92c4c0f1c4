import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type IdentityTagRow, type IdentityTagView, TAG_COLUMNS, toTagView } from './identity-tag-row';

const ON = {
  name: 'list-identity-tags',
  text: `SELECT ${TAG_COLUMNS} FROM identity_tags
    WHERE identity_number_hash = ANY ($1::bytea[]) AND replaced_at IS NULL AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2)
    ORDER BY identity_number_hash, tag, valid_from, id`,
};

/** The tags that hold for these people (by identity hash) on a day (YYYY-MM-DD), as is known now. */
export async function listIdentityTags(store: Store, hashes: readonly Buffer[], on: string): Promise<readonly IdentityTagView[]> {
  const { rows } = await queryStore<IdentityTagRow>(store, { ...ON, values: [hashes, on] });
  return rows.map((row) => toTagView(store, row));
}

const HISTORY = {
  name: 'list-tag-history',
  text: `SELECT ${TAG_COLUMNS} FROM identity_tags WHERE identity_number_hash = $1 AND id < $2 ORDER BY id DESC LIMIT $3`,
};

/** Everything that was ever known of a person's tags, the latest first, by pages. */
export async function listTagHistory(
  store: Store,
  hash: Buffer,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly IdentityTagView[]> {
  const values = [hash, page.before ?? Number.MAX_SAFE_INTEGER, page.limit];
  const { rows } = await queryStore<IdentityTagRow>(store, { ...HISTORY, values });
  return rows.map((row) => toTagView(store, row));
}
