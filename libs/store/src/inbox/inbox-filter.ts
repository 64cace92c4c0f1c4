import { type OrganisationId } from '#contract';
import { type InboxFilter } from './inbox-query';
import { type Places } from './places';

/** Behind every text that begins alike, as bytes compare. */
const LAST = '\u{10FFFF}';
const backwards = (text: string): string => [...text].reverse().join('');

/** Organisations of a case, as an offer `o` carries them and as a case `c` names them. */
const PLACES_OF = { o: 'o.places', c: 'ARRAY[c.organisation_id, c.township_id, c.applicant_organisation_id]' } as const;

/** Conditions on the columns of an offer `o` or a case `c`, each beginning with AND. */
export function placeConditions(places: Places, { processId, organisationId }: InboxFilter, alias: 'o' | 'c'): string {
  const below = (id: OrganisationId): string =>
    `ARRAY(SELECT b.id FROM organisations b WHERE b.path @> ARRAY[${places.place('organisation', id, 'text')}])`;
  return (
    (processId === undefined ? '' : ` AND ${alias}.process_id = ${places.place('process', processId, 'text')}`) +
    (organisationId === undefined ? '' : ` AND ${PLACES_OF[alias]} && ${below(organisationId)}`)
  );
}

/** Conditions on the columns of an offer `o` or a task `t`. */
export function stepConditions(places: Places, { element, due }: InboxFilter, alias: 'o' | 't'): string {
  return (
    (element === undefined ? '' : ` AND ${alias}.element = ${places.place('element', element, 'text')}`) +
    (due?.after === undefined ? '' : ` AND ${alias}.due_at > ${places.place('due-after', due.after, 'timestamptz')}`) +
    (due === undefined ? '' : ` AND ${alias}.due_at <= ${places.place('due-until', due.until, 'timestamptz')}`)
  );
}

/** Conditions by which cases `c` are found before their tasks, by a batch or a search. */
export const caseConditions = (places: Places, filter: InboxFilter): string =>
  batchCondition(places, filter) + searchCondition(places, filter);

function batchCondition(places: Places, { batch }: InboxFilter): string {
  if (batch === undefined) return '';
  return ` AND c.region = ${places.place('region', batch.region, 'text')} AND c.batch = ${places.place('batch', batch.name, 'text')}`;
}

/** Ranges and no LIKE, since a plan for any value can use an index for them. */
function searchCondition(places: Places, { search }: InboxFilter): string {
  if (search === undefined) return '';
  const [column, start] = 'numberEnd' in search ? ['reverse(c.number)', backwards(search.numberEnd)] : ['c.subject', search.subjectStart];
  const [from, until] = [places.place('search-from', start, 'text'), places.place('search-until', start + LAST, 'text')];
  return ` AND ${column} COLLATE "C" >= ${from} AND ${column} COLLATE "C" < ${until}`;
}

/** What a filter adds to the name of a prepared statement: each shape has its own text and plan. */
export function filterShape({ processId, element, organisationId, batch, due, search }: InboxFilter): string {
  const parts = {
    process: processId,
    element,
    organisation: organisationId,
    batch,
    after: due?.after,
    due,
    number: search !== undefined && 'numberEnd' in search ? search : undefined,
    subject: search !== undefined && 'subjectStart' in search ? search : undefined,
  };
  return Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `-${name}`)
    .join('');
}
