import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let supervisor: TestPerson;
let elsewhere: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  supervisor = await api.person('县督办', 'supervisor@county');
  elsewhere = await api.person('南镇督办', 'supervisor@south');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

const PAUSE = { basis: 'expert-appraisal', reason: '上门鉴定，已书面告知' };
const clockOf = async (person: TestPerson, caseId: string): Promise<unknown> =>
  ((await get(api, person, `/api/cases/${caseId}`).expect(200)).body as { clocks: unknown[] }).clocks[0];

describe('a clock of a case', () => {
  it('is paused and resumed by a supervisor of the case, and shows who, when, why and by what rule', async () => {
    const { caseId, applicant } = await startCard(api);
    const path = `/api/cases/${caseId}/clocks/limit`;
    expect(await clockOf(supervisor, caseId)).toMatchObject({
      name: '办理期限',
      state: 'running',
      statutory: true,
      lapseEffect: 'escalate',
      pauses: [],
      actions: ['pause'],
      pauseBases: [{ code: 'expert-appraisal', text: '专家评审', source: '行政许可法 第四十五条' }],
    });
    await post(api, supervisor, `${path}/pause`, PAUSE).expect(200);
    const paused = await clockOf(supervisor, caseId);
    const basis = '专家评审（行政许可法 第四十五条）';
    expect(paused).toMatchObject({
      state: 'paused',
      actions: ['resume'],
      pauses: [{ hold: 'person', by: '县督办', basis, reason: PAUSE.reason }],
    });
    expect(paused).not.toHaveProperty('dueAt');
    const own = await clockOf(applicant, caseId);
    expect(own).toMatchObject({ actions: [], pauseBases: [], pauses: [{ by: '县*办', basis }] });
    expect(JSON.stringify(own)).not.toContain(PAUSE.reason);
    await post(api, supervisor, `${path}/resume`, { reason: '鉴定完成' }).expect(200);
    expect(await clockOf(supervisor, caseId)).toMatchObject({ state: 'running', pauses: [{ until: expect.any(String) as string }] });
  });

  it.each([
    ['pause', PAUSE],
    ['resume', { reason: '鉴定完成' }],
  ])('is not to be changed by others: %s', async (verb, body) => {
    const { caseId, applicant } = await startCard(api);
    const path = `/api/cases/${caseId}/clocks/limit/${verb}`;
    for (const person of [reviewer, applicant]) expect(codeOf(await post(api, person, path, body))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, elsewhere, path, body))).toEqual([404, 'unknown-case']);
  });

  it('refuses a ground that is not on its list, a clock that is not there, and what is not so', async () => {
    const { caseId } = await startCard(api);
    const path = `/api/cases/${caseId}/clocks`;
    expect(codeOf(await post(api, supervisor, `${path}/limit/pause`, { ...PAUSE, basis: 'holiday' }))).toEqual([422, 'pause-not-allowed']);
    expect(codeOf(await post(api, supervisor, `${path}/other/pause`, PAUSE))).toEqual([404, 'unknown-clock']);
    expect(codeOf(await post(api, supervisor, `${path}/limit/pause`, { basis: 'x' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await post(api, supervisor, `${path}/limit/resume`, { reason: 'x' }))).toEqual([409, 'clock-not-paused']);
    await post(api, supervisor, `${path}/limit/pause`, PAUSE).expect(200);
    expect(codeOf(await post(api, supervisor, `${path}/limit/pause`, PAUSE))).toEqual([409, 'clock-not-running']);
  });
});

describe('what overdue clocks call a post for', () => {
  const listed = async (person: TestPerson, query = ''): Promise<{ escalations: { caseId: string }[]; next?: string }> =>
    (await get(api, person, `/api/escalations${query}`).expect(200)).body as { escalations: { caseId: string }[]; next?: string };

  it('is listed for its holders alone, page by page, and on the case for staff', async () => {
    const cases = [await startCard(api), await startCard(api)];
    const rows = cases.map(({ caseId }, index) => [caseId, new Date(Date.UTC(2026, 3, 1 + index))] as const);
    for (const [caseId, at] of rows) {
      const text = `INSERT INTO escalations (case_id, clock, rung, organisation_id, post, at) VALUES ($1, 'limit', 'rung-1', 'county', 'supervisor', $2)`;
      await api.store.pool.query(text, [caseId, at]);
    }
    const first = await listed(supervisor, '?limit=1');
    expect(first.escalations).toMatchObject([{ caseId: cases[1]?.caseId, name: '办理期限', processName: '办卡', post: 'supervisor' }]);
    const second = await listed(supervisor, `?limit=1&after=${first.next ?? ''}`);
    expect(second.escalations.map(({ caseId }) => caseId)).toEqual([cases[0]?.caseId]);
    for (const person of [elsewhere, reviewer]) expect((await listed(person)).escalations).toEqual([]);
    expect(await clockOf(supervisor, cases[0]?.caseId ?? '')).toMatchObject({ rungs: [{ rung: 'rung-1', post: 'supervisor' }] });
    expect(await clockOf(cases[0]?.applicant ?? supervisor, cases[0]?.caseId ?? '')).toMatchObject({ rungs: [] });
    expect(codeOf(await get(api, supervisor, '/api/escalations?after=x'))).toEqual([400, 'invalid-cursor']);
  });
});
