import { type Actor, type Counterpart, type Posting } from '#access';
import { caseConditions, placeConditions, stepConditions } from './inbox-filter';
import { type InboxReading } from './inbox-query';
import { type Places } from './places';

/** The parts of an inbox statement that do not depend on the tab, as SQL. */
export interface InboxTerms {
  readonly me: () => string;
  /** A table of the posts held: organisation_id, post. */
  readonly held: () => string;
  /** A table of those on leave for whom the actor acts: person_id, processes (an array; empty for all). */
  readonly absent: () => string;
  /** The same with the posts that count, but for those that the actor holds anyway: organisation_id, post. */
  readonly lent: () => string;
  readonly now: () => string;
  readonly today: () => string;
  /** The filter on the columns of an offer `o`, each condition beginning with AND; nothing where there is no filter. */
  readonly filter: () => string;
  /** The same for a task `t`, through its case. */
  readonly taskFilter: () => string;
  /** The same for a case `c` that is joined with its task `t`. */
  readonly partyFilter: () => string;
}

/** Names actor, day and filter in the statement. */
export function inboxTerms(places: Places, { actor, now, today, filter = {} }: InboxReading): InboxTerms {
  const { personId, postings, actsFor = [] } = actor;
  const column = (name: 'organisationId' | 'post') =>
    places.place(
      name,
      postings.map((posting) => posting[name]),
      'text[]',
    );
  const ofCase = placeConditions(places, filter, 'c') + caseConditions(places, filter);
  return {
    me: () => places.place('me', personId, 'uuid'),
    held: () => `unnest(${column('organisationId')}, ${column('post')}) AS held (organisation_id, post)`,
    absent:
      () => `unnest(${places.place('absent', ids(actsFor), 'uuid[]')}, ${places.place('scopes', actsFor.map(scopeOf), 'text[]')}) AS scoped (person_id, scope)
      CROSS JOIN LATERAL (SELECT scoped.scope::text[] AS processes) scope`,
    lent: () => {
      const rows = lentPostings(actor);
      const [owners, scopes] = [places.place('lenders', ids(rows), 'uuid[]'), places.place('lent-scopes', rows.map(scopeOf), 'text[]')];
      const [offices, posts] = [lentColumn(places, rows, 'organisationId'), lentColumn(places, rows, 'post')];
      return `unnest(${owners}, ${scopes}, ${offices}, ${posts}) AS lent (person_id, scope, organisation_id, post)
        CROSS JOIN LATERAL (SELECT lent.scope::text[] AS processes) scope`;
    },
    now: () => places.place('now', now, 'timestamptz'),
    today: () => places.place('today', today, 'timestamptz'),
    filter: () => {
      const searched = caseConditions(places, filter);
      // The cases of a batch are all found first: the planner, which cannot guess how few they are, would look up the case of each offer.
      const first = filter.batch === undefined ? '' : ' OFFSET 0';
      const found = searched === '' ? '' : ` AND o.case_id IN (SELECT c.id FROM cases c WHERE true${searched}${first})`;
      return placeConditions(places, filter, 'o') + stepConditions(places, filter, 'o') + found;
    },
    taskFilter: () =>
      stepConditions(places, filter, 't') + (ofCase === '' ? '' : ` AND EXISTS (SELECT FROM cases c WHERE c.id = t.case_id${ofCase})`),
    partyFilter: () => ofCase + stepConditions(places, filter, 't'),
  };
}

interface Lent extends Counterpart {
  readonly posting: Posting;
}

/** Posts of those on leave that bring the actor tasks beyond the actor's own. */
function lentPostings({ postings, actsFor = [] }: Actor): readonly Lent[] {
  const isOwn = (lent: Posting): boolean =>
    postings.some(({ post, organisationId }) => post === lent.post && organisationId === lent.organisationId);
  return actsFor.flatMap(({ personId, processes, postings: theirs }) =>
    theirs.filter((posting) => !isOwn(posting)).map((posting) => ({ personId, processes, posting })),
  );
}

const ids = (people: readonly Counterpart[]): readonly string[] => people.map(({ personId }) => personId);
/** PostgreSQL's text of an array, since `unnest` would flatten an array of arrays; ids of processes need no quoting. */
const scopeOf = ({ processes }: Counterpart): string => `{${processes.join(',')}}`;
const lentColumn = (places: Places, rows: readonly Lent[], name: 'organisationId' | 'post'): string =>
  places.place(
    `lent-${name}`,
    rows.map(({ posting }) => posting[name]),
    'text[]',
  );
