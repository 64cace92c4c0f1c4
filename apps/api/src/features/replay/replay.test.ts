import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { DECIDING_PROCESS } from '../../testing/deciding-process';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

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

  it('goes on behind the entry that is named, and tells where no more follow', async () => {
    const { caseId } = await startCard(api);
    const whole = (await get(api, owner, `/api/cases/${caseId}/replay`).expect(200)).body as { steps: { seq: number }[] };
    expect(whole).not.toHaveProperty('next');
    const { seq = 0 } = whole.steps[0] ?? {};
    const rest = (await get(api, owner, `/api/cases/${caseId}/replay?after=${String(seq)}`).expect(200)).body as { steps: unknown[] };
    expect(rest.steps).toEqual(whole.steps.slice(1));
    expect(codeOf(await get(api, owner, `/api/cases/${caseId}/replay?after=x`))).toEqual([422, 'fields-invalid']);
  });

  it('tells of each decision what it saw and gave as people call it, without values for those who may not see them', async () => {
    const { cases, wall } = api.api.parts;
    expect(await cases.deploy(DECIDING_PROCESS, { region: '340321', now: wall() })).toMatchObject({ ok: true });
    const applicant = await api.person('王小明');
    const data = { costFen: 80_000, illness: '白血病', account: '6228480402564890018' };
    const { body } = await post(api, applicant, '/api/applications', { processId: 'grant', townshipId: 'north', data }).expect(201);
    const path = `/api/cases/${(body as { caseId: string }).caseId}/replay`;
    const { steps } = (await get(api, owner, path).expect(200)).body as {
      steps: { decisions: { decision: string; inputs: object[] }[] }[];
    };
    const told = steps.flatMap(({ decisions }) => decisions);
    expect(told).toContainEqual(
      expect.objectContaining({
        name: '核定救助金额',
        rows: [1],
        inputs: expect.arrayContaining([{ label: '病种' }, { label: '收款账号' }]) as object[],
        results: [{ label: '救助金额' }],
      }),
    );
  });

  it('is for those who look after processes, each for the own offices', async () => {
    const { caseId } = await startCard(api);
    expect(codeOf(await get(api, reviewer, `/api/cases/${caseId}/replay`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, elsewhere, `/api/cases/${caseId}/replay`))).toEqual([404, 'unknown-case']);
    expect(codeOf(await get(api, owner, `/api/cases/${randomUUID()}/replay`))).toEqual([404, 'unknown-case']);
  });
});
