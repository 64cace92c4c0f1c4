import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Somebody who holds a post in an organisation. */
export interface PostHolder {
  readonly post: string;
  readonly organisationId: string;
  readonly personId: string;
}

/** Everybody active who holds one of the posts in a region (by the beginning of its code) on a day (YYYY-MM-DD). */
export async function listPostHolders(
  store: Store,
  { posts, region, on }: { readonly posts: readonly string[]; readonly region: string; readonly on: string },
): Promise<readonly PostHolder[]> {
  const text = `SELECT p.post, p.organisation_id AS "organisationId", p.person_id AS "personId" FROM postings p
    JOIN organisations o ON o.id = p.organisation_id JOIN people q ON q.id = p.person_id
    WHERE p.post = ANY($1) AND starts_with(o.region, $2) AND q.active AND p.valid_from <= $3 AND (p.valid_until IS NULL OR p.valid_until >= $3)`;
  return (await queryStore<PostHolder>(store, { name: 'list-post-holders', text, values: [posts, region, on] })).rows;
}
