import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { organisationId, putOrganisations, putPerson } from '../testing/test-people';
import { type AuditKey, type AuditQuery, auditStatement, searchAudit } from './search-audit';

const DAYS = { from: new Date('2026-03-01T16:00Z'), until: new Date('2026-03-03T16:00Z') };
let store: Store;
let clerk: PersonId;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'county:county');
  clerk = await putPerson(store, [`reviewer@${organisationId('county')}`], { name: '李审核' });
  await putCase(store, { id: testCaseId(1) });
  await putCase(store, { id: testCaseId(2) });
  await put(testCaseId(1), 1, '2026-03-02T01:00Z', 'case-started');
  await put(testCaseId(1), 2, '2026-03-02T02:00Z', 'task-completed', clerk);
  await put(testCaseId(2), 1, '2026-03-03T01:00Z', 'case-started');
  await put(testCaseId(2), 2, '2026-03-05T01:00Z', 'task-completed', clerk);
});
afterAll(() => dropTestStore(store));

const put = (caseId: CaseId, seq: number, at: string, kind: string, actor?: PersonId) =>
  queryStore(store, {
    text: `INSERT INTO audit_entries (case_id, seq, at, actor, kind, detail, hash) VALUES ($1, $2, $3, $4, $5, '\\x00', '\\x00')`,
    values: [caseId, seq, at, actor ?? null, kind],
  });
const found = async (query: Partial<AuditQuery> = {}) =>
  (await searchAudit(store, { ...DAYS, limit: 10, ...query })).map(
    ({ caseId, seq }) => `${String(Number.parseInt(caseId.slice(-4), 16))}.${String(seq)}`,
  );

describe('the search of the trails', () => {
  it('finds the entries of days, the latest first, in pages', async () => {
    expect(await found()).toEqual(['2.1', '1.2', '1.1']);
    const [last] = await searchAudit(store, { ...DAYS, limit: 1 });
    const after: AuditKey | undefined = last && { at: last.at, caseId: last.caseId, seq: last.seq };
    expect(await found({ after })).toEqual(['1.2', '1.1']);
  });

  it('narrows them to a person, a kind, and a case', async () => {
    expect(await found({ actors: [clerk] })).toEqual(['1.2']);
    expect(await found({ kind: 'case-started' })).toEqual(['2.1', '1.1']);
    expect(await found({ caseId: testCaseId(1) })).toEqual(['1.2', '1.1']);
  });

  it('tells staff from parties', async () => {
    expect(await searchAudit(store, { ...DAYS, limit: 10, actors: [clerk] })).toMatchObject([{ actorName: '李审核', isStaff: true }]);
  });

  it('reads days by their summaries, not the whole table', async () => {
    await queryStore(store, {
      text: `INSERT INTO audit_entries (case_id, seq, at, kind, detail, hash)
        SELECT $1, n, '2025-01-01Z'::timestamptz + n * interval '1 minute', 'task-completed', decode(repeat('00', 200), 'hex'), '\\x00' FROM generate_series(1000, 60000) n`,
      values: [testCaseId(1)],
    });
    await queryStore(store, { text: 'VACUUM ANALYZE audit_entries' });
    const { text, values } = auditStatement({ from: new Date('2025-01-10Z'), until: new Date('2025-01-11Z'), limit: 50 });
    const { rows } = await queryStore(store, { text: `EXPLAIN (FORMAT JSON) ${text}`, values: values ?? [] });
    expect(JSON.stringify(rows)).toContain('audit_entries_at');
  });
});
