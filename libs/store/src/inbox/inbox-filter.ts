import { type InboxFilter } from './inbox-query';
import { type Places } from './places';

/** Behind every text that begins alike, as bytes compare. */
const LAST = '\u{10FFFF}';
const backwards = (text: string): string => [...text].reverse().join('');

/** Conditions on the columns of an offer `o` or a case `c`, each beginning with AND. */
export function placeConditions(places: Places, filter: InboxFilter, alias: 'o' | 'c'): string {
  const { processId, townshipId } = filter;
  return (
    (processId === undefined ? '' : ` AND ${alias}.process_id = ${places.place('process', processId, 'text')}`) +
    (townshipId === undefined ? '' : ` AND ${alias}.township_id = ${places.place('township', townshipId, 'text')}`)
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

/** Conditions on a case `c` that is searched for; ranges and no LIKE, since a plan for any value can use an index for them. */
export function searchConditions(places: Places, { search }: InboxFilter): string {
  if (search === undefined) return '';
  const [column, start] = 'numberEnd' in search ? ['reverse(c.number)', backwards(search.numberEnd)] : ['c.subject', search.subjectStart];
  const [from, until] = [places.place('search-from', start, 'text'), places.place('search-until', start + LAST, 'text')];
  return ` AND ${column} COLLATE "C" >= ${from} AND ${column} COLLATE "C" < ${until}`;
}

/** What a filter adds to the name of a prepared statement: each shape has its own text and plan. */
export function filterShape({ processId, element, townshipId, due, search }: InboxFilter): string {
  const parts = {
    process: processId,
    element,
    township: townshipId,
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
