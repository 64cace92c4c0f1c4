import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, startCard } from '../../testing/test-case';

let api: TestApi;
let owner: TestPerson;
let reviewer: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  owner = await api.person('钱流程', 'process-owner@county');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  elsewhere = await api.person('南镇流程', 'process-owner@hospital');
});
afterAll(() => api.close());

describe('replay', () => {
  it('tells the path of a case step by step, who by role, and what was handed in without what is sensitive', async () => {
    const { caseId, number } = await startCard(api);
    const { body } = await get(api, owner, `/api/cases/${caseId}/replay`).expect(200);
    expect(body).toMatchObject({
      ...{ number, processId: 'card', version: 1 },
      steps: [{ kind: 'case-started', role: 'applicant', walked: ['applied', 'applied-review', 'review'], form: { title: '办卡申请' } }],
    });
    expect(JSON.stringify(body)).not.toContain('高血压');
    expect(JSON.stringify(body)).not.toContain('王小明');
  });

  it('is for those who look after processes, each for the own offices', async () => {
    const { caseId } = await startCard(api);
    expect(codeOf(await get(api, reviewer, `/api/cases/${caseId}/replay`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, elsewhere, `/api/cases/${caseId}/replay`))).toEqual([404, 'unknown-case']);
    expect(codeOf(await get(api, owner, `/api/cases/${randomUUID()}/replay`))).toEqual([404, 'unknown-case']);
  });
});
