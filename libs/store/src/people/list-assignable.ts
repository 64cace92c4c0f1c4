import { type Actor } from '#access';
import { type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type ActorRow, actorColumns, holdsAt, toActor } from './actor';

/** Among whom somebody is looked for. */
export interface AssignableQuery {
  /** Posts in organisations of which one must be held; `anywhere`: any post. */
  readonly offices: readonly { readonly post: string; readonly organisationId: OrganisationId }[] | 'anywhere';
  /** A part of the name; empty for all. */
  readonly name: string;
  /** Name and id of the last one of the page before. */
  readonly after?: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
  /** The instant at which posts count. */
  readonly at: Date;
}

const IN_OFFICE = `p.id IN (SELECT h.person_id FROM unnest($2::text[], $3::text[]) AS office (post, organisation_id)
      JOIN postings h ON h.organisation_id = office.organisation_id AND h.post = office.post WHERE ${holdsAt('h', '$1')})`;
const IN_ANY = `cardinality($2::text[]) + cardinality($3::text[]) = 0
      AND EXISTS (SELECT FROM postings h WHERE h.person_id = p.id AND ${holdsAt('h', '$1')})`;

const textOf = (place: string): string => `SELECT ${actorColumns('$1')} FROM people p
    WHERE p.active AND ${place} AND strpos(p.name, $4) > 0 AND (p.name, p.id) > ($5, $6::uuid) ORDER BY p.name, p.id LIMIT $7`;

const NIL = '00000000-0000-0000-0000-000000000000';

/** Active people who hold one of the offices, with their posts, by name; one query. */
export async function listAssignable(store: Store, { offices, name, after, limit, at }: AssignableQuery): Promise<readonly Actor[]> {
  const anywhere = offices === 'anywhere';
  const held = anywhere ? [] : offices;
  const values = [
    at,
    held.map(({ post }) => post),
    held.map(({ organisationId }) => organisationId),
    name,
    after?.name ?? '',
    after?.id ?? NIL,
    limit,
  ];
  const statement = anywhere ? { name: 'list-staff-by-name', text: textOf(IN_ANY) } : { name: 'list-assignable', text: textOf(IN_OFFICE) };
  return (await queryStore<ActorRow>(store, { ...statement, values })).rows.map(toActor);
}
