import { type Absent, type Actor, type Counterpart, type Posting } from '#access';
import { type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { StoreError } from '../errors';

/** A person with posts and deputies, as `actorColumns` answers. */
export interface ActorRow {
  readonly id: PersonId;
  readonly name: string;
  readonly postings: readonly Posting[];
  readonly acts_for: readonly Absent[] | null;
  readonly deputies: readonly Counterpart[] | null;
}

/** Posts count by the day in China, where the bureau is. */
const today = (place: string): string => `(${place}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date`;

/** Postings `alias` that are held at this instant. */
export const holdsAt = (alias: string, at: string): string =>
  `${alias}.valid_from <= ${today(at)} AND (${alias}.valid_until IS NULL OR ${alias}.valid_until >= ${today(at)})`;

/** The posts that a person (an SQL expression) holds at this instant, as JSON; none as an empty list. */
const postingsOf = (person: string, at: string, condition = ''): string => `coalesce((
    SELECT jsonb_agg(jsonb_build_object('post', g.post, 'organisationId', o.id, 'organisationPath', o.path) ORDER BY g.post, o.id)
    FROM postings g JOIN organisations o ON o.id = g.organisation_id WHERE g.person_id = ${person} AND ${holdsAt('g', at)}${condition}), '[]')`;

const runsAt = (at: string): string => `d.revoked_at IS NULL AND d.begins_at <= ${at}::timestamptz AND d.ends_at > ${at}::timestamptz`;

/** Of the posts of somebody on leave those count that were named, or all, and that the deputy holds somewhere too. */
const lent = (at: string): string => ` AND (d.posts = '{}' OR g.post = ANY (d.posts))
      AND EXISTS (SELECT FROM postings m WHERE m.person_id = d.deputy_id AND m.post = g.post AND ${holdsAt('m', at)})`;

/** What an actor is made of, of the person `p` at this instant. */
export const actorColumns = (at: string): string => `p.id, p.name, ${postingsOf('p.id', at)} AS postings,
    (SELECT jsonb_agg(jsonb_build_object('personId', d.person_id, 'name', a.name, 'processes', d.processes, 'postings', ${postingsOf('d.person_id', at, lent(at))})
        ORDER BY d.person_id) FROM deputies d JOIN people a ON a.id = d.person_id WHERE d.deputy_id = p.id AND ${runsAt(at)}) AS acts_for,
    (SELECT jsonb_agg(jsonb_build_object('personId', d.deputy_id, 'processes', d.processes) ORDER BY d.deputy_id)
      FROM deputies d WHERE d.person_id = p.id AND ${runsAt(at)}) AS deputies`;

const GET = { name: 'get-actor', text: `SELECT ${actorColumns('$2')} FROM people p WHERE p.id = $1 AND p.active` };

const LIST = { name: 'list-actors', text: `SELECT ${actorColumns('$2')} FROM people p WHERE p.id = ANY ($1::uuid[]) AND p.active` };

const FIND_BY_TOKEN = {
  name: 'find-bearer',
  text: `SELECT ${actorColumns('$2')}, p.must_change_password FROM access_tokens t JOIN people p ON p.id = t.person_id
    WHERE t.hash = sha256(convert_to($1, 'UTF8')) AND t.expires_at > $2::timestamptz AND p.active`,
};

const LIST_HOLDERS = {
  name: 'list-holders',
  text: `SELECT ${actorColumns('$3')} FROM people p WHERE p.active AND p.id IN (SELECT h.person_id FROM postings h
      JOIN organisations o ON o.id = h.organisation_id WHERE o.path @> ARRAY[$1::text] AND h.post = $2 AND ${holdsAt('h', '$3')})
    ORDER BY p.id`,
};

/** The person with the posts held at this instant; undefined for somebody unknown or inactive. */
export async function findActor(store: Store, id: PersonId, at: Date): Promise<Actor | undefined> {
  const { rows } = await queryStore<ActorRow>(store, { ...GET, values: [id, at] });
  return rows.map(toActor)[0];
}

/** `findActor` for somebody who must exist; `not-found` otherwise. */
export async function getActor(store: Store, id: PersonId, at: Date): Promise<Actor> {
  const actor = await findActor(store, id, at);
  if (actor === undefined) throw new StoreError('not-found', `no active person ${id}`);
  return actor;
}

/** The active ones of these people with the posts held at this instant. */
export async function listActors(on: Store | Transaction, ids: readonly string[], at: Date): Promise<readonly Actor[]> {
  if (ids.length === 0) return [];
  const { rows } = await queryStore<ActorRow>(on, { ...LIST, values: [ids, at] });
  return rows.map(toActor);
}

/** Who bears an access token, and whether the password is one that somebody else knows. */
export interface Bearer {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

/** Who bears this access token, with today's posts, in one query; undefined where it is unknown or expired. */
export async function findBearer(store: Store, token: string, at: Date): Promise<Bearer | undefined> {
  const { rows } = await queryStore<ActorRow & { readonly must_change_password: boolean }>(store, {
    ...FIND_BY_TOKEN,
    values: [token, at],
  });
  return rows.map((row) => ({ actor: toActor(row), mustChangePassword: row.must_change_password }))[0];
}

/** Everybody active who holds this post at this instant in the organisation or below it, in the order of their ids. */
export async function listHolders(
  store: Store,
  { organisationId, post }: Pick<Posting, 'organisationId' | 'post'>,
  at: Date,
): Promise<readonly Actor[]> {
  const { rows } = await queryStore<ActorRow>(store, { ...LIST_HOLDERS, values: [organisationId, post, at] });
  return rows.map(toActor);
}

/** A row of `actorColumns` as an actor. */
export function toActor({ id, name, postings, acts_for, deputies }: ActorRow): Actor {
  const actsFor = (acts_for ?? []).filter((absent) => absent.postings.length > 0);
  return {
    personId: id,
    name,
    postings,
    ...(actsFor.length === 0 ? {} : { actsFor }),
    ...(deputies === null ? {} : { deputies }),
  };
}
