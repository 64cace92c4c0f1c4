import { type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type Organisation, type OrganisationKind } from './organisation';

/** An organisation with its place in the tree. */
export interface OrganisationView extends Organisation {
  /** Itself first, the root last. */
  readonly path: readonly OrganisationId[];
}

interface Row {
  readonly id: OrganisationId;
  readonly parent_id: OrganisationId | null;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly region: string;
  readonly email: string | null;
  readonly path: readonly OrganisationId[];
}

const COLUMNS = 'id, parent_id, kind, name, region, email, path';

/** The organisation of this id. */
export async function findOrganisation(store: Store, id: OrganisationId): Promise<OrganisationView | undefined> {
  const [found] = await listOrganisations(store, [id]);
  return found;
}

/** The organisations of these ids that exist, in the order of their ids. */
export async function listOrganisations(store: Store, ids: readonly OrganisationId[]): Promise<readonly OrganisationView[]> {
  const text = `SELECT ${COLUMNS} FROM organisations WHERE id = ANY ($1) ORDER BY id`;
  return toViews(await queryStore<Row>(store, { name: 'list-organisations', text, values: [ids] }));
}

/** The organisation and everything below it, of one kind or all, in the order of their ids. */
export async function listSubordinate(store: Store, id: OrganisationId, kind?: OrganisationKind): Promise<readonly OrganisationView[]> {
  const text = `SELECT ${COLUMNS} FROM organisations WHERE path @> ARRAY[$1::text] AND ($2::text IS NULL OR kind = $2) ORDER BY id`;
  return toViews(await queryStore<Row>(store, { name: 'list-subordinate', text, values: [id, kind ?? null] }));
}

const toViews = ({ rows }: { readonly rows: readonly Row[] }): readonly OrganisationView[] =>
  rows.map(({ parent_id, email, ...row }) => ({ ...row, parentId: given(parent_id), email: given(email) }));
