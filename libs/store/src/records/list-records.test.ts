import { type OrganisationId, type PersonId, type RecordId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import {
  endingStatement,
  type EndingQuery,
  listEndingRecords,
  listRecordsOf,
  listRecordsStatement,
  type RecordListQuery,
} from './list-records';

const person = (n: number): PersonId => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as PersonId;
const record = (n: number): RecordId => `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as RecordId;
const REGION = '340321';

/** Twenty thousand records of forty kinds, five to a person, a year of last days, a tenth ended. */
const FILL = `INSERT INTO records (id, kind, region, organisation_id, number, subject_person, status, starts_on, ends_on, content, case_id, issued_at, changed_at, entries)
  SELECT ('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'kind' || n % 40, '${REGION}', 'o' || n % 7, 'N' || n,
    ('00000000-0000-4000-8000-' || lpad((n / 5)::text, 12, '0'))::uuid, CASE WHEN n / 40 % 10 = 3 THEN 'ended' ELSE 'active' END, '2026-01-01',
    date '2027-01-01' + n % 365, '\\x00', gen_random_uuid(), '2026-01-01Z', '2026-01-01Z', 1 FROM generate_series(1, 20000) n`;

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: FILL });
  await queryStore(store, { text: 'ANALYZE records' });
});
afterAll(() => dropTestStore(store));

const of = (query: Partial<RecordListQuery>): RecordListQuery => ({ region: REGION, by: { kind: 'kind1' }, limit: 3, ...query });
const ending = (query: Partial<EndingQuery> = {}): EndingQuery => ({
  region: REGION,
  kind: 'kind1',
  before: '2027-01-20',
  limit: 3,
  ...query,
});
const numbers = async (query: Partial<RecordListQuery>) => (await listRecordsOf(store, of(query))).map(({ number }) => number);

async function planOf({ text, values = [] }: Statement): Promise<string> {
  const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('records', () => {
  it('by number are read by their index', async () => {
    expect(await planOf(listRecordsStatement(of({ by: { number: 'N1' } })))).toContain('Index Scan using records_number_key');
  });

  it('come by kind, the latest first, in pages', async () => {
    expect(await numbers({})).toEqual(['N19961', 'N19921', 'N19881']);
    expect(await numbers({ after: record(19881) })).toEqual(['N19841', 'N19801', 'N19761']);
  });

  it('come by whose they are, and by number, in their region only', async () => {
    expect(await numbers({ by: { person: person(2) }, kind: 'kind11' })).toEqual(['N11']);
    expect(await numbers({ by: { number: 'N12' } })).toEqual(['N12']);
    expect(await numbers({ by: { number: 'N12' }, region: '340322' })).toEqual([]);
  });

  it('come by status, and only of the offices asked for', async () => {
    expect(await numbers({ by: { kind: 'kind3' }, status: 'ended', limit: 1 })).toEqual(['N19723']);
    const first = await numbers({ offices: ['o6' as OrganisationId], limit: 1 });
    expect(first.map((number) => Number(number.slice(1)) % 7)).toEqual([6]);
  });

  it('that stand come by their last day before a day, the earliest first, in pages', async () => {
    const page = await listEndingRecords(store, ending({ limit: 60 }));
    const days = page.map(({ endsOn = '' }) => endsOn);
    expect(days).toEqual(days.toSorted());
    expect(page.every(({ status, endsOn = '' }) => status === 'active' && endsOn < '2027-01-20')).toBe(true);
    const [, , third] = page;
    const next = await listEndingRecords(store, ending({ after: { id: third?.id ?? record(0), endsOn: third?.endsOn ?? '' } }));
    expect(next.map(({ id }) => id)).toEqual(page.slice(3, 6).map(({ id }) => id));
  });

  it.each([
    ['a person', 'records_person', listRecordsStatement(of({ by: { person: person(2) } }))],
    ['an organisation', 'records_organisation', listRecordsStatement(of({ by: { organisation: 'o1' as OrganisationId } }))],
    ['a kind', 'records_kind', listRecordsStatement(of({ after: record(10000), offices: ['o1' as OrganisationId] }))],
    ['a kind and status', 'records_status', listRecordsStatement(of({ status: 'ended' }))],
    ['the end', 'records_ending', endingStatement(ending({ after: { id: record(1), endsOn: '2027-01-05' } }))],
  ])('by %s are read by their index, in its order', async (_by, index, statement) => {
    const plan = await planOf(statement);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
    expect(plan).not.toMatch(/^\s*(?:->)?\s*Sort/m);
  });
});
