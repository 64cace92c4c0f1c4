import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { organisationId, putOrganisations } from '../testing/test-people';
import { listOfficeCases, officeCasesStatement, type OfficeCasesQuery } from './list-office-cases';

const COUNTY = organisationId('county');
const EAST = organisationId('east');
const READER = '00000000-0000-4000-8000-000000000001' as PersonId;
const RECUSED = '00000000-0000-4000-8000-000000000002' as PersonId;
const minute = (n: number): Date => new Date(Date.UTC(2026, 0, 1, 0, n));

/** Twenty thousand cases, one a minute: every tenth in the east, a third closed, of four processes. */
const FILL = `INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, township_id, subject, status, stage, outcome, recused, seq,
    started_at, last_at, closed_at, audit_hash)
  SELECT ('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'N' || n, 'p' || n % 4, '\\x01', '340321',
    CASE WHEN n % 20 = 7 THEN 'other' ELSE 'county' END, CASE WHEN n % 10 = 0 THEN 'east' ELSE 'west' END, '张三',
    CASE WHEN n % 3 = 0 THEN 'closed' ELSE 'open' END, 's' || n % 5, CASE WHEN n % 3 = 0 THEN 'approved' END,
    CASE WHEN n = 19999 THEN ARRAY['${RECUSED}'::uuid] ELSE '{}' END, 1,
    timestamptz '2026-01-01Z' + n * interval '1 minute', '2026-01-01Z', CASE WHEN n % 3 = 0 THEN timestamptz '2026-02-01Z' END, '\\x00'
  FROM generate_series(1, 20000) n`;

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'county:county', 'east<county:township');
  await queryStore(store, { text: FILL });
  await queryStore(store, { text: 'ANALYZE cases' });
});
afterAll(() => dropTestStore(store));

const of = (query: Partial<OfficeCasesQuery> = {}): OfficeCasesQuery => ({
  organisations: [COUNTY],
  townships: [],
  reader: READER,
  limit: 3,
  ...query,
});
const inEast = { organisations: [EAST], townships: [EAST] } as const;
const numbers = async (query: Partial<OfficeCasesQuery> = {}) => (await listOfficeCases(store, of(query))).map(({ number }) => number);

async function planOf(query: OfficeCasesQuery): Promise<string> {
  const { text, values = [] } = officeCasesStatement(query);
  const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('cases of an office', () => {
  it('come the latest first, in pages, and only those that the office handles', async () => {
    expect(await numbers()).toEqual(['N20000', 'N19999', 'N19998']);
    expect(await numbers({ after: { startedAt: minute(19_989), id: testCaseId(19_989) } })).toEqual(['N19988', 'N19986', 'N19985']);
  });

  it('of a township are those that lie in it, whoever handles them', async () => {
    expect(await numbers(inEast)).toEqual(['N20000', 'N19990', 'N19980']);
  });

  it('are not those of another office', async () => {
    expect(await numbers({ organisations: ['elsewhere' as OrganisationId] })).toEqual([]);
  });

  it('are not those that the reader keeps out of', async () => {
    expect(await numbers({ reader: RECUSED })).toEqual(['N20000', 'N19998', 'N19997']);
  });

  it('come by process, stage, outcome, status and period', async () => {
    expect(await numbers({ process: 'p2', limit: 1 })).toEqual(['N19998']);
    expect(await numbers({ stage: 's1', limit: 2 })).toEqual(['N19996', 'N19991']);
    expect(await numbers({ outcome: 'approved', limit: 1 })).toEqual(['N19998']);
    expect(await numbers({ status: 'open', limit: 1 })).toEqual(['N20000']);
    expect(await numbers({ from: minute(5), before: minute(7), limit: 9 })).toEqual(['N6', 'N5']);
  });

  it.each([
    ['all', of(), 'cases_of_organisation'],
    ['a township', of(inEast), 'cases_of_township'],
    ['a period', of({ from: minute(100), before: minute(300) }), 'cases_of_organisation'],
    ['the next page', of({ after: { startedAt: minute(900), id: testCaseId(900) } }), 'cases_of_organisation'],
  ])('of %s are read along their index', async (_name, query, index) => {
    const plan = await planOf(query);
    expect(plan).toContain(`using ${index}`);
    expect(plan).not.toContain('Seq Scan on cases');
  });
});
