import { type OrganisationId, type RatingLevel } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** How many cases of a process at an organisation were rated alike; `excluded` are not among `count`, `open` are those that are still followed up. */
export interface RatingCount {
  readonly processId: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly level: RatingLevel;
  readonly count: number;
  readonly excluded: number;
  readonly open: number;
}

interface Result {
  readonly process_id: string;
  readonly organisation_id: OrganisationId;
  readonly name: string;
  readonly level: RatingLevel;
  readonly count: number;
  readonly excluded: number;
  readonly open: number;
}

const TEXT = `SELECT r.process_id, r.organisation_id, o.name, r.level,
    (count(*) FILTER (WHERE f.outcome IS DISTINCT FROM 'excluded'))::int AS count,
    (count(*) FILTER (WHERE f.outcome = 'excluded'))::int AS excluded, (count(*) FILTER (WHERE f.status = 'open'))::int AS open
  FROM organisations o JOIN service_ratings r ON r.organisation_id = o.id LEFT JOIN cases f ON f.id = r.follow_up
  WHERE o.path && $1 AND r.rated_at >= $2 AND r.rated_at < $3
  GROUP BY r.process_id, r.organisation_id, o.name, r.level ORDER BY r.process_id, r.organisation_id, r.level`;

/** Ratings of cases that these organisations or those below them handled, from one instant to another. */
export async function countRatings(
  store: Store,
  { organisations, from, until }: { readonly organisations: readonly OrganisationId[]; readonly from: Date; readonly until: Date },
): Promise<readonly RatingCount[]> {
  const { rows } = await queryStore<Result>(store, { name: 'count-ratings', text: TEXT, values: [organisations, from, until] });
  return rows.map(({ process_id, organisation_id, name, ...row }) => ({
    processId: process_id,
    organisationId: organisation_id,
    organisationName: name,
    ...row,
  }));
}
