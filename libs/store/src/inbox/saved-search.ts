import { type Actor } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';

/** The holders of one post in one organisation. */
export interface Team {
  readonly post: string;
  readonly organisationId: OrganisationId;
}

/** A tab of the inbox under a filter, kept under a name; `filter` is as the page wrote it. */
export interface SavedSearch {
  readonly id: string;
  readonly ownerId: PersonId;
  readonly name: string;
  readonly tab: string;
  readonly filter: Readonly<Record<string, string>>;
  /** With whom it is shared; missing for nobody. */
  readonly team?: Team | undefined;
}

/** A saved search with its owner's name. */
export interface SavedSearchView extends SavedSearch {
  readonly ownerName: string;
}

interface Row {
  readonly id: string;
  readonly owner_id: PersonId;
  readonly owner_name: string;
  readonly name: string;
  readonly tab: string;
  readonly filter: SavedSearch['filter'];
  readonly post: string | null;
  readonly organisation_id: OrganisationId | null;
}

const LIST = `SELECT s.id, s.owner_id, p.name AS owner_name, s.name, s.tab, s.filter, s.post, s.organisation_id
  FROM (SELECT * FROM saved_searches WHERE owner_id = $1
    UNION SELECT t.* FROM unnest($2::text[], $3::text[]) AS held (organisation_id, post)
      JOIN saved_searches t ON t.organisation_id = held.organisation_id AND t.post = held.post) s
  JOIN people p ON p.id = s.owner_id ORDER BY s.saved_at, s.id LIMIT $4`;

/** Those of the actor and those shared with a team of the actor's posts, the oldest first, at most `limit`. */
export async function listSavedSearches(store: Store, { personId, postings }: Actor, limit: number): Promise<readonly SavedSearchView[]> {
  const held = [postings.map(({ organisationId }) => organisationId), postings.map(({ post }) => post)];
  const { rows } = await queryStore<Row>(store, { name: 'list-saved-searches', text: LIST, values: [personId, ...held, limit] });
  return rows.map(({ owner_id: ownerId, owner_name: ownerName, post, organisation_id: organisationId, ...row }) => ({
    ...row,
    ownerId,
    ownerName,
    team: post === null || organisationId === null ? undefined : { post, organisationId },
  }));
}

const INSERT = `INSERT INTO saved_searches (id, owner_id, name, tab, filter, post, organisation_id, saved_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE (SELECT count(*) FROM saved_searches WHERE owner_id = $2) < $9`;

/** Keeps a search; false where its owner has `most` already, which is counted for one of them at a time. */
export async function insertSavedSearch(
  store: Store,
  { id, ownerId, name, tab, filter, team }: SavedSearch,
  { at, most }: { readonly at: Date; readonly most: number },
): Promise<boolean> {
  const values = [id, ownerId, name, tab, JSON.stringify(filter), team?.post ?? null, team?.organisationId ?? null, at, most];
  return inTransaction(store, async (transaction) => {
    await transaction.query({
      name: 'count-searches-alone',
      text: 'SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE',
      values: [ownerId],
    });
    return (await transaction.query({ name: 'insert-saved-search', text: INSERT, values })).rowCount === 1;
  });
}

/** Gives a search of this owner another name; false where the owner has none of this id. */
export async function renameSavedSearch(
  store: Store,
  { id, ownerId, name }: Pick<SavedSearch, 'id' | 'ownerId' | 'name'>,
): Promise<boolean> {
  const text = 'UPDATE saved_searches SET name = $3 WHERE id = $1 AND owner_id = $2';
  return (await queryStore(store, { name: 'rename-saved-search', text, values: [id, ownerId, name] })).rowCount === 1;
}

/** Forgets a search of this owner; false where the owner has none of this id. */
export async function deleteSavedSearch(store: Store, { id, ownerId }: Pick<SavedSearch, 'id' | 'ownerId'>): Promise<boolean> {
  const text = 'DELETE FROM saved_searches WHERE id = $1 AND owner_id = $2';
  return (await queryStore(store, { name: 'delete-saved-search', text, values: [id, ownerId] })).rowCount === 1;
}
