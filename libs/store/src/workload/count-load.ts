import { type OrganisationId, type PersonId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { BELOW, offersTo } from './offers-below';

/** Open tasks of offices: nobody has them yet, somebody has; of these those that are overdue, and those due by the end of the week. */
export interface Load {
  readonly free: number;
  readonly claimed: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
}

/** The load of a post in an organisation. */
export interface PostLoad extends Load {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly post: string;
}

/** The load of a person by the posts of these offices; `done` since the week began, in cases that these offices handle. */
export interface PersonLoad extends Omit<Load, 'free'> {
  readonly personId: PersonId;
  readonly name: string;
  /** Written `post@organisation`. */
  readonly posts: readonly string[];
  readonly done: number;
}

/** Whose load and when: offices with all below them, and the week around `now`. */
export interface LoadQuery {
  readonly offices: readonly OrganisationId[];
  readonly now: Date;
  readonly weekBegins: Date;
  readonly weekEnds: Date;
}

const OVERDUE = 'due_at <= $2';
const THIS_WEEK = 'due_at > $2 AND due_at <= $3';

/** Load by post: each offer is one task of the post, so one pass over the offers groups it. */
export const postLoadStatement = ({ offices, now, weekEnds }: LoadQuery): Statement => ({
  name: 'count-load-by-post',
  text: `WITH ${BELOW}
    SELECT o.organisation_id AS "organisationId", b.name AS "organisationName", o.post,
      (count(*) FILTER (WHERE owner_id IS NULL))::int AS free, (count(*) FILTER (WHERE owner_id IS NOT NULL))::int AS claimed,
      (count(*) FILTER (WHERE ${OVERDUE}))::int AS overdue, (count(*) FILTER (WHERE ${THIS_WEEK}))::int AS "dueThisWeek"
    FROM below b ${offersTo('b')} GROUP BY 1, 2, 3 ORDER BY 1, 3`,
  values: [offices, now, weekEnds],
});

/** Load by person; what was given to somebody by name has no offer and is nobody's business here: it may be a seat in a secret panel. */
export const personLoadStatement = ({ offices, now, weekBegins, weekEnds }: LoadQuery): Statement => ({
  name: 'count-load-by-person',
  text: `WITH ${BELOW},
    held AS (SELECT owner_id, count(*)::int AS claimed, (count(*) FILTER (WHERE ${OVERDUE}))::int AS overdue,
        (count(*) FILTER (WHERE ${THIS_WEEK}))::int AS due FROM (
          SELECT DISTINCT o.owner_id, o.case_id, o.task_no, o.due_at FROM below b
          ${offersTo('b', ['o.owner_id IS NOT NULL'])}) each GROUP BY 1),
    staff AS (SELECT p.person_id, array_agg(p.post || '@' || p.organisation_id ORDER BY p.organisation_id, p.post) AS posts
      FROM below b JOIN postings p ON p.organisation_id = b.id
      WHERE p.valid_from <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
        AND (p.valid_until IS NULL OR p.valid_until >= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date) GROUP BY 1),
    done AS (SELECT s.person_id, count(*)::int AS done FROM staff s
      CROSS JOIN LATERAL (SELECT case_id FROM tasks WHERE closed_by = s.person_id AND closed_at >= $4 AND status = 'completed' OFFSET 0) t
      CROSS JOIN LATERAL (SELECT organisation_id, township_id FROM cases WHERE id = t.case_id LIMIT 1) c
      WHERE c.organisation_id IN (SELECT id FROM below) OR c.township_id IN (SELECT id FROM below) GROUP BY 1)
    SELECT q.id AS "personId", q.name, coalesce(s.posts, '{}') AS posts, coalesce(h.claimed, 0) AS claimed, coalesce(h.overdue, 0) AS overdue,
      coalesce(h.due, 0) AS "dueThisWeek", coalesce(d.done, 0) AS done
    FROM staff s FULL JOIN held h ON h.owner_id = s.person_id LEFT JOIN done d ON d.person_id = s.person_id
    JOIN people q ON q.id = coalesce(s.person_id, h.owner_id)
    WHERE h.owner_id IS NOT NULL OR q.active ORDER BY overdue DESC, claimed DESC, q.name, q.id`,
  values: [offices, now, weekEnds, weekBegins],
});

/** The open tasks of each post of the offices and of those below them; posts without any are not there. */
export async function countLoadByPost(store: Store, query: LoadQuery): Promise<readonly PostLoad[]> {
  return (await queryStore<PostLoad & Record<string, unknown>>(store, postLoadStatement(query))).rows;
}

/** What each member of these offices has, and whoever left but still has tasks of theirs; the most overdue first. */
export async function countLoadByPerson(store: Store, query: LoadQuery): Promise<readonly PersonLoad[]> {
  return (await queryStore<PersonLoad & Record<string, unknown>>(store, personLoadStatement(query))).rows;
}
