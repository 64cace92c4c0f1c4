import { type OrganisationId } from '#contract';
import { putOrganisation, putPartner, queryStore } from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../../../../libs/cases/src/testing/asking-process';
import { COUNTY, createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';

const PATH = `/api/partners/${CIVIL_AFFAIRS}`;
const WEBHOOK = { channel: 'webhook', endpoint: 'https://partner.example/events', width: 1, timeoutMs: 1_000, giveUpHours: 24 } as const;

let api: TestApi;
let operator: TestPerson;
let director: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  const organisationId = CIVIL_AFFAIRS as OrganisationId;
  await putOrganisation(api.store, { id: organisationId, parentId: COUNTY, kind: 'department', name: '民政局', region: '340321' });
  const { cases, wall } = api.api.parts;
  await putPartner(api.store, { organisationId, ...WEBHOOK }, { at: wall() });
  const deployed = await cases.deploy(ASKING, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  operator = await api.person('运维', 'system-operator@county');
  director = await api.person('局长', 'director@county');
});
afterAll(() => api.close());
beforeEach(() => queryStore(api.store, { text: `DELETE FROM outbox WHERE channel = 'partner'` }));

const ask = async (): Promise<void> => {
  const applicant = await api.person('王小明');
  await post(api, applicant, '/api/applications', { processId: 'asking', data: APPLICATION }).expect(201);
};
const giveUp = () =>
  queryStore(api.store, {
    text: `UPDATE outbox SET failed_at = '2026-03-05Z', attempts = 9, failure = 'http-404' WHERE channel = 'partner'`,
  });
const deliveries = async (state: string): Promise<readonly { id: number }[]> => {
  const { body } = await get(api, operator, `${PATH}/deliveries?state=${state}`).expect(200);
  return (body as { deliveries: { id: number }[] }).deliveries;
};

describe('deliveries to a partner', () => {
  it('are told while they wait, without what they say, and counted with the partner', async () => {
    await ask();
    const waiting = await deliveries('waiting');
    expect(waiting).toMatchObject([{ type: 'department-message.sent', attempts: 0, state: 'waiting' }]);
    expect(JSON.stringify(waiting)).not.toContain(APPLICATION.identityNumber);
    expect((await get(api, operator, PATH).expect(200)).body).toMatchObject({ name: '民政局', waiting: 1, dead: 0 });
  });

  it('that were given up are delivered once more, many at once, with how each stands then', async () => {
    await ask();
    await ask();
    await giveUp();
    const ids = (await deliveries('dead')).map(({ id }) => id);
    expect((await get(api, operator, PATH)).body).toMatchObject({ waiting: 0, dead: 2 });
    const why = { failure: { code: 'http', httpStatus: 404 } };
    expect(await deliveries('dead')).toMatchObject([why, why]);
    const { body } = await post(api, operator, `${PATH}/deliveries/replay`, { ids: [...ids, 987_654] }).expect(200);
    expect(JSON.stringify(body)).not.toContain('failure');
    expect(body).toMatchObject({ deliveries: ids.map((id) => ({ id, state: 'waiting', attempts: 0 })) });
    await queryStore(api.store, { text: `UPDATE outbox SET delivered_at = '2026-03-06Z' WHERE id = $1`, values: [ids[0]] });
    const { body: later } = await post(api, operator, `${PATH}/deliveries/outcomes`, { ids }).expect(200);
    expect(later).toMatchObject({ deliveries: [{ state: 'delivered' }, { state: 'waiting' }] });
    const { body: log } = await get(api, operator, `${PATH}/log`).expect(200);
    expect((log as { entries: object[] }).entries[0]).toMatchObject({ action: 'replayed', actorName: '运维' });
  });

  it('are for operators, and for nobody else', async () => {
    for (const path of ['', '/deliveries']) expect(codeOf(await get(api, director, `${PATH}${path}`))).toEqual([403, 'not-permitted']);
    for (const path of ['replay', 'outcomes'])
      expect(codeOf(await post(api, director, `${PATH}/deliveries/${path}`, { ids: [1] }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, operator, '/api/partners/nobody'))).toEqual([404, 'unknown-partner']);
  });
});
