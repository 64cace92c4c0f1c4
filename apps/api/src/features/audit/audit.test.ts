import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, post, startCard, type TestCase } from '../../testing/test-case';

const DAYS = { purpose: '季度抽查', from: '2026-03-01', until: '2026-03-31' };
let api: TestApi;
let auditor: TestPerson;
let reviewer: TestPerson;
let started: TestCase;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  auditor = await api.person('严明', 'auditor@county');
  reviewer = await api.person('李审核', 'reviewer-1@north');
  started = await startCard(api);
  await post(api, reviewer, `${started.review}/complete`, { data: { decision: 'pass' } }).expect(200);
});
afterAll(() => api.close());

const search = (person: TestPerson, more: object = {}) => post(api, person, '/api/audit/search', { ...DAYS, ...more });

describe('the audit trail', () => {
  it('is searched by day, person, case and kind; names of parties are masked', async () => {
    const { body } = await search(auditor, { caseNumber: started.number }).expect(200);
    expect(body).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ kind: 'case-started', name: '王*明' })]) as unknown,
    });
    const mine = await search(auditor, { person: '李审核', kind: 'task-completed' }).expect(200);
    expect(mine.body).toMatchObject({ entries: [{ caseNumber: started.number, name: '李审核', step: '初审' }] });
    expect((await search(auditor, { from: '2026-04-01', until: '2026-04-02' })).body).toEqual({ entries: [] });
  });

  it('keeps who searched, and what for', async () => {
    await search(auditor, { caseNumber: started.number }).expect(200);
    const { rows } = await api.store.pool.query('SELECT actor, kind, detail FROM administration_entries ORDER BY seq DESC LIMIT 1');
    expect(rows).toEqual([{ actor: auditor.id, kind: 'audit-searched', detail: expect.stringContaining('季度抽查') as unknown }]);
  });

  it('says that nobody and no case is called so, rather than that nothing was done', async () => {
    expect(codeOf(await search(auditor, { person: '王小明' }))).toEqual([404, 'unknown-person']);
    expect(codeOf(await search(auditor, { caseNumber: 'none' }))).toEqual([404, 'unknown-case']);
  });

  it('is told to be whole, and where it is not', async () => {
    const verify = (more = {}) => post(api, auditor, '/api/audit/verify-cases', { purpose: '核验', ...more });
    expect((await verify().expect(200)).body).toEqual({ checked: 1, cases: 1, broken: [] });
    await api.store.pool.query('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    await api.store.pool.query(`UPDATE audit_entries SET kind = 'other' WHERE case_id = $1 AND seq = 1`, [started.caseId]);
    expect((await verify().expect(200)).body).toMatchObject({ broken: [{ caseNumber: started.number, code: 'altered', seq: 1 }] });
    expect((await post(api, auditor, '/api/audit/verify-administration', { purpose: '核验' }).expect(200)).body).toMatchObject({
      whole: true,
    });
    expect(codeOf(await verify({ after: 'forged' }))).toEqual([400, 'invalid-cursor']);
  });

  it('is open to no other post, nor to an auditor elsewhere, nor without days and purpose', async () => {
    const elsewhere = await api.person('乡镇审计', 'auditor@north');
    for (const person of [reviewer, elsewhere]) {
      expect(codeOf(await search(person))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, person, '/api/audit/verify-cases', { purpose: '核验' }))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, person, '/api/audit/verify-administration', { purpose: '核验' }))).toEqual([403, 'not-permitted']);
    }
    expect(codeOf(await search(auditor, { purpose: '' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await search(auditor, { until: '2027-03-01' }))).toEqual([422, 'range-unfit']);
  });
});
