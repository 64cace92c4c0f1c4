import { type CaseId } from '#contract';
import { listReadings } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { DECIDING_PROCESS } from '../../testing/deciding-process';
import { codeOf, deploy, get, post } from '../../testing/test-case';

const ACCOUNT = '6228480402564890018';
let api: TestApi;
let reviewer: TestPerson;
let applicant: TestPerson;
let caseId: CaseId;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, DECIDING_PROCESS);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  applicant = await api.person('王小明');
  const data = { costFen: 80_000, illness: '白血病', account: ACCOUNT };
  const { body } = await post(api, applicant, '/api/applications', { processId: 'grant', townshipId: 'north', data }).expect(201);
  caseId = (body as { caseId: CaseId }).caseId;
});
afterAll(() => api.close());

const path = (): string => `/api/cases/${caseId}/decisions`;

describe('the decisions of a case', () => {
  it('are told to its staff with what they saw, the row that matched, the result, and numbers with their source', async () => {
    const { body } = await get(api, reviewer, path()).expect(200);
    expect(body).toMatchObject({
      decisions: [
        {
          step: '核定金额',
          ruleSet: '救助标准',
          made: {
            name: '核定救助金额',
            inputs: [
              { label: '超过起付线', value: true },
              { label: '病种', value: '白血病' },
              { label: '收款账号', value: expect.stringContaining('*') },
            ],
            rulesTried: 2,
            rows: [{ number: 1, tests: [{ label: '超过起付线', test: 'true' }], note: '超过起付线的按定额救助' }],
            results: [{ label: '救助金额', value: 100_000, unit: 'fen' }],
            parameters: [{ name: 'deductibleFen', value: 50_000, source: '县医疗救助办法第八条', effectiveFrom: '2020-01-01' }],
          },
        },
      ],
    });
  });

  it('hide an account from whoever may not read accounts', async () => {
    expect((await get(api, reviewer, path())).text).not.toContain(ACCOUNT);
  });

  it('are written down as read', async () => {
    await get(api, reviewer, path()).expect(200);
    const readings = await listReadings(api.store, caseId, 20);
    expect(readings.filter(({ place, personId }) => place === 'decision' && personId === reviewer.id)).not.toEqual([]);
  });

  it('show those who may not see medical data that there was a decision, and no value of it', async () => {
    const supervisor = await api.person('督办员', 'supervisor@county');
    const { body } = await get(api, supervisor, path()).expect(200);
    expect(body).toEqual({ decisions: [expect.not.objectContaining({ made: expect.anything() as unknown })] });
  });

  it('are not for the applicant, and do not exist for another township', async () => {
    expect(codeOf(await get(api, applicant, path()))).toEqual([403, 'not-permitted']);
    const stranger = await api.person('南镇初审', 'reviewer-1@south');
    expect(codeOf(await get(api, stranger, path()))).toEqual([404, 'unknown-case']);
  });
});
