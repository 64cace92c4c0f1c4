import { type OrganisationId } from '#contract';
import { type Transaction } from '../connection/statement';
import { inTransaction } from '../connection/transaction';
import { type Store } from '../connection/store';
import { StoreError } from '../errors';
import { type Organisation } from './organisation';

const PUT = {
  name: 'put-organisation',
  text: `INSERT INTO organisations (id, parent_id, kind, name, region, email, path)
    SELECT $1, $2, $3, $4, $5, $6, ARRAY[$1] || coalesce((SELECT path FROM organisations WHERE id = $2), '{}')
    WHERE $2::text IS NULL OR EXISTS (SELECT FROM organisations WHERE id = $2 AND NOT path @> ARRAY[$1])
    ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, kind = excluded.kind, name = excluded.name,
      region = excluded.region, email = excluded.email, path = excluded.path
    RETURNING id`,
};

/** Everything below keeps its own part of the path and gets the new part above it. */
const MOVE_SUBORDINATE = {
  name: 'move-subordinate',
  text: `UPDATE organisations o SET path = o.path[:array_position(o.path, $1) - 1] || top.path
    FROM organisations top WHERE top.id = $1 AND o.path @> ARRAY[$1] AND o.id <> $1`,
};

/** Adds or changes an organisation; `not-found` where the parent is missing or lies below it. Its old subordinates move with it. */
export async function putOrganisation(store: Store, organisation: Organisation): Promise<void> {
  await inTransaction(store, (transaction) => putOrganisationIn(transaction, organisation));
}

/** `putOrganisation` as part of a transaction. */
export async function putOrganisationIn(transaction: Transaction, organisation: Organisation): Promise<void> {
  const { id, parentId = null, kind, name, region, email = null } = organisation;
  const put = await transaction.query<{ id: OrganisationId }>({ ...PUT, values: [id, parentId, kind, name, region, email] });
  if (put.rows.length === 0) throw new StoreError('not-found', `organisation ${id} has no such parent`);
  transaction.defer({ ...MOVE_SUBORDINATE, values: [id] });
}
