import { type Actor } from '#access';
import { type InboxFilter } from './inbox-query';
import { type Places } from './places';

/** The parts of an inbox statement that do not depend on the tab, as SQL. */
export interface InboxTerms {
  readonly me: () => string;
  /** A table of the posts held: organisation_id, post. */
  readonly held: () => string;
  /** The filter on the columns of an offer `o` or a case `c`, each condition beginning with AND; nothing where there is no filter. */
  readonly filter: (alias: 'o' | 'c') => string;
  /** The same for a task `t`, through its case. */
  readonly taskFilter: () => string;
}

/** Names actor and filter in the statement. */
export function inboxTerms(places: Places, { personId, postings }: Actor, { processId, townshipId }: InboxFilter): InboxTerms {
  const column = (name: 'organisationId' | 'post') =>
    places.place(
      name,
      postings.map((posting) => posting[name]),
      'text[]',
    );
  const filter = (alias: string): string =>
    (processId === undefined ? '' : ` AND ${alias}.process_id = ${places.place('process', processId, 'text')}`) +
    (townshipId === undefined ? '' : ` AND ${alias}.township_id = ${places.place('township', townshipId, 'text')}`);
  return {
    me: () => places.place('me', personId, 'uuid'),
    held: () => `unnest(${column('organisationId')}, ${column('post')}) AS held (organisation_id, post)`,
    filter,
    taskFilter: () => (filter('c') === '' ? '' : ` AND EXISTS (SELECT FROM cases c WHERE c.id = t.case_id${filter('c')})`),
  };
}

/** What a filter adds to the name of a prepared statement: each shape has its own text and plan. */
export function filterShape({ processId, townshipId }: InboxFilter): string {
  return (processId === undefined ? '' : '-process') + (townshipId === undefined ? '' : '-township');
}
