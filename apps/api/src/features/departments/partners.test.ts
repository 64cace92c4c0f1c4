import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type OrganisationId } from '#contract';
import { putOrganisation, queryStore } from '#store';
import { signEvent } from '#webhooks';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../../../../libs/cases/src/testing/asking-process';
import { COUNTY, createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get, post } from '../../testing/test-case';

let api: TestApi;
let operator: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  for (const id of [CIVIL_AFFAIRS, 'agriculture'])
    await putOrganisation(api.store, { id: id as OrganisationId, parentId: COUNTY, kind: 'department', name: id, region: '340321' });
  await deploy(api, ASKING);
  operator = await api.person('运维', 'system-operator@county');
  for (const id of [CIVIL_AFFAIRS, 'agriculture']) await put(operator, id).expect(200);
});
afterAll(() => api.close());

const put = (by: TestPerson, organisation: string, body: object = { channel: 'api' }) =>
  request(api.server)
    .put(`/api/partners/${organisation}`)
    .auth(by.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .send(body);
const addKey = async (purpose: string, organisation = CIVIL_AFFAIRS): Promise<{ id: string; secret: string }> =>
  (await post(api, operator, `/api/partners/${organisation}/keys`, { purpose }).expect(201)).body as { id: string; secret: string };
const endKey = (id: string) => post(api, operator, `/api/partners/${CIVIL_AFFAIRS}/keys/${id}/end`);
const as = (key: string, path: string) => request(api.server).get(path).auth(key, { type: 'bearer' });
const answer = (key: string, id: string, data: object = { result: 'yes' }, idempotencyKey: string = randomUUID()) =>
  request(api.server)
    .post(`/api/partner/messages/${id}/answer`)
    .auth(key, { type: 'bearer' })
    .set('Idempotency-Key', idempotencyKey)
    .send({ data });

/** Id of the message that a new case has sent. */
async function ask(): Promise<string> {
  const applicant = await api.person('王小明');
  const { body } = await post(api, applicant, '/api/applications', { processId: 'asking', data: APPLICATION }).expect(201);
  const { caseId } = body as { caseId: string };
  const { rows } = await queryStore<{ no: number }>(api.store, {
    text: 'SELECT no FROM department_messages WHERE case_id = $1',
    values: [caseId],
  });
  return `${caseId}.${String(rows[0]?.no)}`;
}

describe('/api/partners', () => {
  it('are opened by a post at the county alone: one in a township reads and sets nothing', async () => {
    const township = await api.person('北乡运维', 'system-operator@north');
    const partner = `/api/partners/${CIVIL_AFFAIRS}`;
    const readings = ['/api/partners', partner, ...['keys', 'subscriptions', 'log'].map((part) => `${partner}/${part}`)];
    for (const path of readings) {
      expect(codeOf(await get(api, township, path))).toEqual([403, 'not-permitted']);
      await get(api, operator, path).expect(200);
    }
    expect(codeOf(await put(township, CIVIL_AFFAIRS))).toEqual([403, 'not-permitted']);
    expect(codeOf(await put(township, `${CIVIL_AFFAIRS}/subscriptions`, { subscriptions: [] }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, township, `${partner}/keys`, { purpose: 'signing' }))).toEqual([403, 'not-permitted']);
    const { id } = await addKey('signing');
    expect(codeOf(await post(api, township, `${partner}/keys/${id}/end`))).toEqual([403, 'not-permitted']);
    const { body } = await get(api, operator, `${partner}/keys`).expect(200);
    expect((body as { keys: readonly { id: string; validUntil?: string }[] }).keys.find((key) => key.id === id)).not.toHaveProperty(
      'validUntil',
    );
  });

  it('lists who may become one: departments that are none yet, and no office of the bureau', async () => {
    const organisation = {
      id: 'finance' as OrganisationId,
      parentId: COUNTY,
      kind: 'department',
      name: '财政局',
      region: '340321',
    } as const;
    await putOrganisation(api.store, organisation);
    const { body } = await get(api, operator, '/api/partners').expect(200);
    expect((body as { others: unknown }).others).toEqual([
      { id: 'finance', name: '财政局' },
      { id: 'hospital', name: '县医院' },
    ]);
  });

  it('is for operators, and for nobody else', async () => {
    const director = await api.person('局长', 'director@county');
    expect(codeOf(await get(api, director, '/api/partners'))).toEqual([403, 'not-permitted']);
    expect(codeOf(await put(director, CIVIL_AFFAIRS))).toEqual([403, 'not-permitted']);
    for (const path of ['keys', 'keys/00000000-0000-4000-8000-000000000000/end', 'dead-letters/1/replay'])
      expect(codeOf(await post(api, director, `/api/partners/${CIVIL_AFFAIRS}/${path}`, { purpose: 'client' }))).toEqual([
        403,
        'not-permitted',
      ]);
  });

  it('shows how each partner is reached, and never a secret twice', async () => {
    const { secret } = await addKey('signing');
    const { body } = await get(api, operator, `/api/partners/${CIVIL_AFFAIRS}/keys`).expect(200);
    expect(JSON.stringify(body)).not.toContain(secret.slice(8));
    const { rows } = await queryStore<{ kept: string }>(api.store, {
      text: `SELECT encode(secret, 'escape') AS kept FROM partner_keys WHERE secret IS NOT NULL`,
    });
    expect(rows.some(({ kept }) => kept.includes(secret))).toBe(false);
    const list = (await get(api, operator, '/api/partners').expect(200)).body as {
      partners: { organisationId: string; channel: string }[];
    };
    expect(list.partners.map(({ organisationId }) => organisationId)).toEqual(['agriculture', CIVIL_AFFAIRS]);
  });

  it('refuses what cannot be meant', async () => {
    expect(codeOf(await put(operator, 'nobody'))).toEqual([422, 'unknown-organisation']);
    expect(codeOf(await put(operator, CIVIL_AFFAIRS, { channel: 'pigeon' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await put(operator, CIVIL_AFFAIRS, { channel: 'webhook', endpoint: 'ftp://a.example', giveUpHours: 1 }))).toEqual([
      422,
      'fields-invalid',
    ]);
    for (const endpoint of [undefined, 'http://partner.example/events', 'https://user:secret@partner.example/', 'http://127.0.0.1/'])
      expect(codeOf(await put(operator, CIVIL_AFFAIRS, { channel: 'webhook', endpoint }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await post(api, operator, '/api/partners/nobody/keys', { purpose: 'client' }))).toEqual([404, 'unknown-partner']);
    expect(codeOf(await post(api, operator, `/api/partners/${CIVIL_AFFAIRS}/dead-letters/1/replay`))).toEqual([404, 'unknown-partner']);
  });
});

describe('/api/partners/:organisation/subscriptions', () => {
  const PATH = `/api/partners/${CIVIL_AFFAIRS}/subscriptions`;
  const subscribe = (by: TestPerson, subscriptions: readonly object[]) =>
    request(api.server).put(PATH).auth(by.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID()).send({ subscriptions });
  const WISH = { event: 'case.closed', process: 'asking' };
  const reach = (channel: string) => put(operator, CIVIL_AFFAIRS, { channel, endpoint: 'https://partner.example/events' }).expect(200);

  it('replaces what the partner heard of before, and notes who did it', async () => {
    await reach('webhook');
    await subscribe(operator, [{ event: 'case.started', process: '*' }]).expect(200);
    await subscribe(operator, [WISH]).expect(200);
    expect((await get(api, operator, PATH).expect(200)).body).toEqual({ subscriptions: [WISH] });
    const { body } = await get(api, operator, `/api/partners/${CIVIL_AFFAIRS}/log`).expect(200);
    expect((body as { entries: object[] }).entries[0]).toMatchObject({
      action: 'subscribed',
      actor: operator.id,
      detail: { events: ['case.closed asking'] },
    });
  });

  it('refuses what cannot be meant', async () => {
    await reach('webhook');
    expect(codeOf(await subscribe(operator, [{ event: 'case.eaten', process: '*' }]))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await subscribe(operator, [{ ...WISH, process: 'nothing' }]))).toEqual([404, 'unknown-process']);
    expect(codeOf(await subscribe(await api.person('局长', 'director@county'), [WISH]))).toEqual([403, 'not-permitted']);
    await reach('api');
    expect(codeOf(await subscribe(operator, [WISH]))).toEqual([409, 'channel-not-webhook']);
  });

  it('shows an address to operators and keeps it encrypted, in the log too', async () => {
    const endpoint = 'https://partner.example/events?token=secret-of-theirs';
    await put(operator, CIVIL_AFFAIRS, { channel: 'webhook', endpoint }).expect(200);
    const { body } = await get(api, operator, '/api/partners').expect(200);
    expect((body as { partners: object[] }).partners).toContainEqual(expect.objectContaining({ endpoint }));
    const { rows } = await queryStore<{ kept: string }>(api.store, {
      text: `SELECT p::text || encode(sealed_endpoint, 'escape') AS kept FROM partners p WHERE sealed_endpoint IS NOT NULL
        UNION ALL SELECT l::text || encode(words, 'escape') FROM partner_log l WHERE words IS NOT NULL`,
    });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.some(({ kept }) => kept.includes('secret-of-theirs'))).toBe(false);
    const log = await get(api, operator, `/api/partners/${CIVIL_AFFAIRS}/log`).expect(200);
    expect((log.body as { entries: object[] }).entries[0]).toMatchObject({
      action: 'configured',
      detail: { channel: 'webhook', endpoint },
    });
    await reach('api');
  });
});

describe('/api/partner', () => {
  it('lets the program of a partner fetch and answer, once', async () => {
    const { secret } = await addKey('client');
    const id = await ask();
    const { body } = await as(secret, '/api/partner/messages?limit=100').expect(200);
    expect((body as { messages: { id: string }[] }).messages.map((message) => message.id)).toContain(id);
    const key = randomUUID();
    expect(codeOf(await answer(secret, id, { result: 'yes' }, key))).toEqual([200]);
    expect((await answer(secret, id, { result: 'yes' }, key)).body).toMatchObject({ repeated: true });
    expect(codeOf(await answer(secret, id))).toEqual([409, 'request-answered']);
  });

  it('shows a partner nothing of another one', async () => {
    const { secret } = await addKey('client', 'agriculture');
    const id = await ask();
    expect((await as(secret, '/api/partner/messages').expect(200)).body).toEqual({ messages: [] });
    expect(codeOf(await answer(secret, id))).toEqual([404, 'unknown-request']);
  });

  it('knows two keys while they change, and an ended one no more', async () => {
    const [old, fresh] = [await addKey('client'), await addKey('client')];
    for (const { secret } of [old, fresh]) await as(secret, '/api/partner/messages').expect(200);
    await endKey(old.id).expect(204);
    expect(codeOf(await as(old.secret, '/api/partner/messages'))).toEqual([401, 'session-expired']);
    await as(fresh.secret, '/api/partner/messages').expect(200);
    expect(codeOf(await as(operator.token, '/api/partner/messages'))).toEqual([401, 'not-signed-in']);
  });
});

describe('POST /api/partner/:organisation/events', () => {
  const event = (id: string, result = 'yes'): string =>
    JSON.stringify({
      specversion: '1.0',
      id: 'x',
      source: 'urn:p',
      type: 'dev.huiban.department-message.answered',
      data: { id, answer: { result } },
    });
  const send = (body: string, headers: object, organisation = CIVIL_AFFAIRS) =>
    request(api.server)
      .post(`/api/partner/${organisation}/events`)
      .set('content-type', 'application/cloudevents+json')
      .set({ ...headers })
      .send(body);
  const signed = (body: string, secret: string, change: { id?: string; at?: Date } = {}) =>
    signEvent(body, { id: change.id ?? randomUUID(), at: change.at ?? api.clock.now, secrets: [secret] });

  it('takes a signed answer, and the same one again as the same', async () => {
    const { secret } = await addKey('verifying');
    const id = await ask();
    const headers = signed(event(id), secret, { id: 'once' });
    expect(codeOf(await send(event(id), headers))).toEqual([200]);
    expect((await send(event(id), headers)).body).toMatchObject({ repeated: true });
    const other = event(id, 'no');
    expect(codeOf(await send(other, signed(other, secret, { id: 'once' })))).toEqual([422, 'idempotency-key-reused']);
    expect(codeOf(await send(event(id), signed(event(id), secret)))).toEqual([409, 'request-answered']);
  });

  it('refuses what is forged or stale, and changes nothing', async () => {
    const { secret } = await addKey('verifying');
    const { secret: foreign } = await addKey('verifying', 'agriculture');
    const id = await ask();
    const body = event(id);
    const late = new Date(api.clock.now.getTime() - 301_000);
    expect(codeOf(await send(body, signed(body, secret, { at: late })))).toEqual([401, 'signature-stale']);
    expect(codeOf(await send(body, signed(body, foreign)))).toEqual([401, 'signature-wrong']);
    expect(codeOf(await send(event(id, 'no'), signed(body, secret)))).toEqual([401, 'signature-wrong']);
    expect(codeOf(await send(body, {}))).toEqual([401, 'signature-missing']);
    expect(codeOf(await send(body, signed(body, foreign), 'agriculture'))).toEqual([404, 'unknown-request']);
    const { rows } = await queryStore(api.store, {
      text: 'SELECT status FROM department_messages WHERE case_id = $1',
      values: [id.split('.')[0]],
    });
    expect(rows).toEqual([{ status: 'waiting' }]);
  });
});
