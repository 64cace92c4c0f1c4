import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type CaseId } from '#contract';
import { findOrAddPerson, findPersonByIdentityNumber, listAudit } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, deployCard, get, post } from '../../testing/test-case';
import { CARD_PROCESS, LICENCE_PROCESS } from '../../testing/test-process';
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

  it('refuses an agent without authority, or with a name that is not that of the number', async () => {
    const person = { name: '刘一', identityNumber: identityNumber('34032119600101003') };
    const authority = { ground: 'family' };
    expect(codeOf(await post(api, agent, '/api/applications', { ...OWN, applicant: person }))).toEqual([422, 'authority-missing']);
    await post(api, agent, '/api/applications', { ...OWN, applicant: person, authority }).expect(201);
    const misnamed = { ...OWN, applicant: { ...person, name: '刘二' }, authority };
    expect(codeOf(await post(api, agent, '/api/applications', misnamed))).toEqual([422, 'fields-invalid']);
    const wrong = { ...OWN, applicant: { ...person, identityNumber: '340321196001010030' }, authority };
    expect(codeOf(await post(api, agent, '/api/applications', wrong))).toEqual([422, 'fields-invalid']);
  });
});

describe('a son who applies for his mother', () => {
  const MOTHER = { name: '陈桂兰', identityNumber: identityNumber('34032119450101001'), phone: '13800138000' };
  let son: TestPerson;
  beforeEach(async () => {
    son = await api.person('陈强');
  });
  const apply = (authority: object | undefined, applicant: object = MOTHER) =>
    post(api, son, '/api/applications', { ...OWN, applicant, ...(authority === undefined ? {} : { authority }) });
  async function paper(): Promise<string> {
    const answer = await request(api.server)
      .post('/api/documents')
      .auth(son.token, { type: 'bearer' })
      .set('Idempotency-Key', randomUUID())
      .field('kind', 'authority')
      .attach('file', Buffer.from('%PDF-1.7\n'), '委托书.pdf')
      .expect(201);
    return (answer.body as { id: string }).id;
  }

  it('brings a signed paper, which stands with the case; the trail names both', async () => {
    const { body } = await apply({ ground: 'family', documentId: await paper() }).expect(201);
    const { caseId } = body as { caseId: CaseId };
    expect((await get(api, clerk, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({
      subject: '陈桂兰',
      agent: { id: son.id, name: '陈强', authority: { ground: 'family', evidence: 'signed-paper' } },
    });
    const [started] = await listAudit(api.store, caseId, { after: 0, limit: 1 });
    expect(started).toMatchObject({ detail: { agent: { id: son.id, name: '陈强', authority: 'family' } } });
    expect(JSON.stringify(started?.detail)).toContain('"applicant"');
  });

  it.each([
    ['nothing at all', undefined],
    ['a word alone', { ground: 'family' }],
    ['the ground of a post', { ground: 'village-helper', paper: true }],
    ['a paper for all that comes', { ground: 'family', scope: 'all', paper: true }],
  ])('is refused with %s, and nobody is put down for it', async (_what, given) => {
    const { paper: brings = false, ...authority } = { paper: false, ...given };
    const unknown = { name: '某人', identityNumber: identityNumber('34032119450101099') };
    const body = given === undefined ? undefined : { ...authority, ...(brings ? { documentId: await paper() } : {}) };
    expect(codeOf(await apply(body, unknown))).toEqual([422, 'authority-unproven']);
    expect(await findPersonByIdentityNumber(api.store, unknown.identityNumber)).toBeUndefined();
  });

  it('needs no paper where she has authorised him in her account, until she revokes it', async () => {
    const mother = await api.person('陈桂兰');
    const identity = identityNumber('34032119450101077');
    await findOrAddPerson(api.store, { name: '陈桂兰', identityNumber: identity }, api.clock.now);
    const found = await findPersonByIdentityNumber(api.store, identity);
    await api.store.pool.query('UPDATE access_tokens SET person_id = $1 WHERE person_id = $2', [found?.id, mother.id]);
    const given = { helper: son.username, helperName: '陈强', ground: 'family' };
    const { body } = await post(api, mother, '/api/authorities', given).expect(201);
    const person = { name: '陈桂兰', identityNumber: identity };
    const { caseId } = (await apply(undefined, person).expect(201)).body as { caseId: string };
    expect((await get(api, son, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({ role: 'agent' });
    await post(api, mother, `/api/authorities/${(body as { id: string }).id}/revoke`).expect(204);
    expect(codeOf(await get(api, son, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    expect(codeOf(await apply(undefined, person))).toEqual([422, 'authority-unproven']);
  });

  it('does not find out by trying whose number it is', async () => {
    await apply({ ground: 'family', documentId: await paper() }).expect(201);
    const authority = { ground: 'family', documentId: await paper() };
    for (let tries = 0; tries < 10; tries += 1) {
      expect(codeOf(await apply(authority, { ...MOTHER, name: `陈${String(tries)}` }))).toEqual([422, 'fields-invalid']);
    }
    expect(codeOf(await apply(authority))).toEqual([429, 'too-many-requests']);
  });

  it('reads what was handed in with her number and telephone masked', async () => {
    const data = { illness: '高血压三级', identityNumber: MOTHER.identityNumber };
    const { caseId } = (
      await post(api, son, '/api/applications', {
        ...OWN,
        data,
        applicant: MOTHER,
        authority: { ground: 'family', documentId: await paper() },
      }).expect(201)
    ).body as { caseId: string };
    const read = JSON.stringify((await get(api, son, `/api/cases/${caseId}/timeline`).expect(200)).body);
    expect(read).toContain('高血压三级');
    expect(read).not.toContain(MOTHER.identityNumber);
  });
});

describe('an application of an organisation', () => {
  const OF_HOSPITAL = { ...OWN, townshipId: undefined, processId: 'licence', applicantOrganisationId: 'hospital' };
  let manager: TestPerson;
  beforeAll(async () => {
    await deploy(api, LICENCE_PROCESS);
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

describe('an application by a form that asks for the township', () => {
  const PLACES: object[] = [{ 'x-preset': 'township-name' }, { 'x-organisation': 'township' }];
  const askingFor = (processId: string, mark: object) => ({
    processId,
    files: Object.fromEntries(
      Object.entries(CARD_PROCESS.files).map(([name, text]) => [
        name,
        name === 'process.bpmn'
          ? text.replace('id="card"', `id="${processId}"`)
          : name === 'forms/application.json'
            ? withField(text, { type: 'string', title: '乡镇', ...mark })
            : text,
      ]),
    ),
  });
  const withField = (form: string, place: object): string => {
    const { properties, ...rest } = JSON.parse(form) as { properties: object };
    return JSON.stringify({ ...rest, properties: { ...properties, place } });
  };
  beforeAll(async () => {
    for (const [at, mark] of PLACES.entries()) await deploy(api, askingFor(`placed-${String(at)}`, mark));
  });
  const apply = (processId: string, place: string) =>
    post(api, applicant, '/api/applications', { processId, data: { illness: '高血压三级', place } });

  it.each([
    ['by its name', 'placed-0', '北乡'],
    ['by its id', 'placed-1', 'north'],
  ])('goes to the township that the form names %s, though nothing else does', async (_how, processId, place) => {
    const { body } = await apply(processId, place).expect(201);
    expect(body).toMatchObject({ next: [{ name: '初审', organisations: [{ id: 'north', name: '北乡' }] }] });
  });

  it('is refused, and not sent to the bureau, where the county has no such township', async () => {
    const answer = await apply('placed-0', '云外镇');
    expect(codeOf(answer)).toEqual([422, 'fields-invalid']);
    expect(answer.body).toMatchObject({ errors: [{ path: '/data/place' }] });
  });

  it('goes to the bureau where the request says that it is of no township, whatever the form says', async () => {
    const body = { ...OWN, processId: 'placed-0', townshipId: null, data: { ...OWN.data, place: '云外镇' } };
    const receipt = await post(api, applicant, '/api/applications', body).expect(201);
    expect(receipt.body).toMatchObject({ next: [{ organisations: [{ id: 'county' }] }] });
  });

  it('goes to the bureau where no township was chosen', async () => {
    const { body } = await post(api, applicant, '/api/applications', { ...OWN, processId: 'placed-0', townshipId: undefined }).expect(201);
    expect(body).toMatchObject({ next: [{ organisations: [{ id: 'county' }] }] });
  });
});

describe('what can be applied for', () => {
  it('is public, with its form', async () => {
    const { body } = await request(api.server).get('/api/processes').expect(200);
    expect(body).toMatchObject({
      processes: [
        { id: 'card', name: '办卡', version: 1, applicable: true, applicants: 'person' },
        { id: 'licence', applicants: 'organisation' },
        { id: 'placed-0' },
        { id: 'placed-1' },
      ],
    });
    const form = await request(api.server).get('/api/processes/card/form').expect(200);
    expect(form.body).toMatchObject({ title: '办卡申请', schema: { required: ['illness'] } });
    expect(codeOf(await request(api.server).get('/api/processes/none/form'))).toEqual([404, 'unknown-process']);
  });
});
