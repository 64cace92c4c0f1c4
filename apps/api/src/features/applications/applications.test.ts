import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post } from '../../testing/test-case';
import { LICENCE_PROCESS } from '../../testing/test-process';
import { identityNumber } from '../../testing/identity-number';

let api: TestApi;
let applicant: TestPerson;
let agent: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  applicant = await api.person('王小明');
  agent = await api.person('村帮办', 'assist-agent@north');
  clerk = await api.person('县窗口', 'intake-clerk@county');
});
afterAll(() => api.close());

const OWN = { processId: 'card', townshipId: 'north', data: { illness: '高血压三级' } };

describe('POST /api/applications', () => {
  it('answers with a receipt: number, next step with its institution, and dates', async () => {
    const { body } = await post(api, applicant, '/api/applications', OWN).expect(201);
    expect(body).toMatchObject({
      processName: '办卡',
      receivedAt: '2026-03-02T01:00:00.000Z',
      next: [{ name: '初审', organisations: [{ id: 'north', name: '北乡' }], dueAt: '2026-03-09T16:00:00.000Z' }],
      repeated: false,
    });
    expect((body as { number: string }).number).toMatch(/\d{6,}/);
  });

  it('starts one case for one key, and refuses the key with another body', async () => {
    const key = randomUUID();
    const once = await post(api, applicant, '/api/applications', OWN, key).expect(201);
    const again = await post(api, applicant, '/api/applications', OWN, key).expect(201);
    expect(again.body).toEqual({ ...(once.body as object), repeated: true });
    const other = { ...OWN, data: { illness: '糖尿病' } };
    expect(codeOf(await post(api, applicant, '/api/applications', other, key))).toEqual([422, 'idempotency-key-reused']);
  });

  it.each([
    ['an unknown process', { ...OWN, processId: 'none' }, [404, 'unknown-process']],
    ['an unknown township', { ...OWN, townshipId: 'nowhere' }, [422, 'unknown-organisation']],
    ['an unknown organisation', { ...OWN, townshipId: undefined, organisationId: 'nowhere' }, [422, 'unknown-organisation']],
    ['an institution in the place of the township', { ...OWN, townshipId: 'hospital' }, [422, 'unknown-organisation']],
    ['a township in the place of the bureau', { ...OWN, townshipId: undefined, organisationId: 'south' }, [422, 'unknown-organisation']],
    ['data that does not fit the form', { ...OWN, data: { illness: 1 } }, [422, 'form-invalid']],
    ['a field that the form does not have', { ...OWN, data: { illness: 'x', more: 1 } }, [422, 'form-invalid']],
    [
      'an identity number with a wrong check digit',
      { ...OWN, data: { illness: 'x', identityNumber: '110101199003077777' } },
      [422, 'form-invalid'],
    ],
    ['a field that the API does not have', { ...OWN, priority: 'high' }, [422, 'fields-invalid']],
    ['a document that nobody uploaded', { ...OWN, documentIds: [randomUUID()] }, [404, 'unknown-document']],
  ])('refuses %s', async (_what, body, code) => {
    expect(codeOf(await post(api, applicant, '/api/applications', body))).toEqual(code);
  });

  it('lets an agent apply with authority, and both see the case', async () => {
    const person = { name: '陈桂兰', identityNumber: identityNumber('34032119500101001'), phone: '13800138000' };
    const body = { ...OWN, applicant: person, authority: { ground: 'village-helper' } };
    const { caseId } = (await post(api, agent, '/api/applications', body).expect(201)).body as { caseId: string };
    expect((await get(api, agent, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({ agent: { name: '村帮办' } });
    const found = await post(api, clerk, '/api/case-search', { identityNumber: person.identityNumber }).expect(200);
    expect(found.body).toMatchObject({ cases: [{ id: caseId, subject: '陈桂兰' }] });
  });

  it('refuses an agent without authority, without the post, or with a name that is not that of the number', async () => {
    const person = { name: '刘一', identityNumber: identityNumber('34032119600101003') };
    const authority = { ground: 'family' };
    expect(codeOf(await post(api, agent, '/api/applications', { ...OWN, applicant: person }))).toEqual([422, 'authority-missing']);
    expect(codeOf(await post(api, applicant, '/api/applications', { ...OWN, applicant: person, authority }))).toEqual([
      403,
      'not-permitted',
    ]);
    await post(api, agent, '/api/applications', { ...OWN, applicant: person, authority }).expect(201);
    const misnamed = { ...OWN, applicant: { ...person, name: '刘二' }, authority };
    expect(codeOf(await post(api, agent, '/api/applications', misnamed))).toEqual([422, 'fields-invalid']);
    const wrong = { ...OWN, applicant: { ...person, identityNumber: '340321196001010030' }, authority };
    expect(codeOf(await post(api, agent, '/api/applications', wrong))).toEqual([422, 'fields-invalid']);
  });
});

describe('an application of an organisation', () => {
  const OF_HOSPITAL = { ...OWN, townshipId: undefined, processId: 'licence', applicantOrganisationId: 'hospital' };
  let manager: TestPerson;
  beforeAll(async () => {
    const { cases, wall } = api.api.parts;
    const deployed = await cases.deploy(LICENCE_PROCESS, { region: '340321', now: wall() });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
    manager = await api.person('医保负责人', 'institution-manager@hospital');
  });

  it('is made by whoever acts for it, and stands in the list of all who do', async () => {
    const colleague = await api.person('另一负责人', 'institution-manager@hospital');
    const { caseId } = (await post(api, manager, '/api/applications', OF_HOSPITAL).expect(201)).body as { caseId: string };
    const mine = await get(api, colleague, '/api/cases').expect(200);
    expect(mine.body).toMatchObject({ cases: [{ id: caseId, subject: '县医院' }] });
    expect((await post(api, colleague, `/api/cases/${caseId}/withdraw`).expect(200)).body).toMatchObject({ outcome: 'withdrawn' });
  });

  it.each([
    ['somebody without a post there', 'expert@hospital', OF_HOSPITAL, [403, 'not-permitted']],
    ['the manager of another one', 'institution-manager@county', OF_HOSPITAL, [403, 'not-permitted']],
    [
      'a person, where organisations apply',
      'institution-manager@hospital',
      { ...OF_HOSPITAL, applicantOrganisationId: undefined },
      [422, 'wrong-applicant'],
    ],
    [
      'an organisation, where people apply',
      'institution-manager@hospital',
      { ...OF_HOSPITAL, processId: 'card' },
      [422, 'wrong-applicant'],
    ],
  ])('is refused to %s', async (_who, holding, body, code) => {
    expect(codeOf(await post(api, await api.person('旁人', holding), '/api/applications', body))).toEqual(code);
  });
});

describe('what can be applied for', () => {
  it('is public, with its form', async () => {
    const { body } = await request(api.server).get('/api/processes').expect(200);
    expect(body).toMatchObject({
      processes: [
        { id: 'card', name: '办卡', version: 1, applicable: true, applicants: 'person' },
        { id: 'licence', applicants: 'organisation' },
      ],
    });
    const form = await request(api.server).get('/api/processes/card/form').expect(200);
    expect(form.body).toMatchObject({ title: '办卡申请', schema: { required: ['illness'] } });
    expect(codeOf(await request(api.server).get('/api/processes/none/form'))).toEqual([404, 'unknown-process']);
  });
});
