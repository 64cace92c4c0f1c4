import { type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A kind of roster as stored; `content` is the whole as JSON. */
export interface RosterKindRow {
  readonly id: string;
  readonly region: string;
  readonly organisationId: OrganisationId;
  readonly content: unknown;
  /** Day of the last snapshot that was applied. */
  readonly appliedAsOf?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly region: string;
  readonly organisation_id: OrganisationId;
  readonly content: unknown;
  readonly applied: string | null;
}

const COLUMNS = 'id, region, organisation_id, content, applied_as_of::text AS applied';
const toKind = (row: Row): RosterKindRow => ({
  id: row.id,
  region: row.region,
  organisationId: row.organisation_id,
  content: row.content,
  appliedAsOf: row.applied ?? undefined,
});

/** Stores a kind, or what it is from now on; rosters that came before keep what it was. */
export async function putRosterKind(store: Store, kind: Omit<RosterKindRow, 'appliedAsOf'>): Promise<void> {
  const text = `INSERT INTO roster_kinds (id, region, organisation_id, content) VALUES ($1, $2, $3, $4::jsonb)
    ON CONFLICT (id) DO UPDATE SET region = excluded.region, organisation_id = excluded.organisation_id, content = excluded.content`;
  const values = [kind.id, kind.region, kind.organisationId, JSON.stringify(kind.content)];
  await queryStore(store, { name: 'put-roster-kind', text, values });
}

/** The kind with this id. */
export async function findRosterKind(store: Store, id: string): Promise<RosterKindRow | undefined> {
  const text = `SELECT ${COLUMNS} FROM roster_kinds WHERE id = $1`;
  return (await queryStore<Row>(store, { name: 'find-roster-kind', text, values: [id] })).rows.map(toKind)[0];
}

/** The kinds of a region, by id. */
export async function listRosterKinds(store: Store, region: string): Promise<readonly RosterKindRow[]> {
  const text = `SELECT ${COLUMNS} FROM roster_kinds WHERE region = $1 ORDER BY id`;
  return (await queryStore<Row>(store, { name: 'list-roster-kinds', text, values: [region] })).rows.map(toKind);
}
