import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { type OrganisationId } from '#contract';
import { putOrganisation, putPartner, queryStore } from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../../libs/cases/src/testing/asking-process';
import { COUNTY, createTestApi, PASSWORD, type TestApi, type TestPerson } from './testing/create-test-api';
import { identityNumber } from './testing/identity-number';
import { codeOf, deploy, deployCard, get, post, startCard } from './testing/test-case';

const PARTNER = `/api/partners/${CIVIL_AFFAIRS}`;
const ENDPOINT = 'https://partner.example/events';
const PURPOSE = '例行抽查本月办件情况';

let api: TestApi;
let security: TestPerson;
let operator: TestPerson;
let auditor: TestPerson;
let clerk: TestPerson;
let colleague: TestPerson;
let letters: readonly number[];
let helped: string;
beforeAll(async () => {
  api = await createTestApi();
  const organisationId = CIVIL_AFFAIRS as OrganisationId;
  await putOrganisation(api.store, { id: organisationId, parentId: COUNTY, kind: 'department', name: '民政局', region: '340321' });
  const settings = { organisationId, channel: 'webhook', endpoint: ENDPOINT, width: 1, timeoutMs: 1_000, giveUpHours: 24 } as const;
  await putPartner(api.store, settings, { at: api.clock.now });
  await deploy(api, ASKING);
  await deployCard(api);
  security = await api.person('安宁', 'security-administrator@county');
  operator = await api.person('运维', 'system-operator@county');
  auditor = await api.person('审计', 'auditor@county');
  clerk = await api.person('北乡窗口', 'intake-clerk@north');
  colleague = await api.person('周敏', 'reviewer-1@north');
  letters = await deadLetters();
  helped = await helpedCase();
});
afterAll(() => api.close());

async function deadLetters(): Promise<readonly number[]> {
  for (const name of ['王小明', '李小红']) {
    await post(api, await api.person(name), '/api/applications', { processId: 'asking', data: APPLICATION }).expect(201);
  }
  const text = `UPDATE outbox SET failed_at = '2026-03-05Z', attempts = 9 WHERE channel = 'partner' RETURNING id::int`;
  return (await queryStore<{ id: number }>(api.store, { text })).rows.map(({ id }) => id);
}

/** A case in which somebody helps by a paper that was shown at the window. */
async function helpedCase(): Promise<string> {
  const { caseId } = await startCard(api);
  const son = await api.person('王大山');
  const { body: paper } = await request(api.server)
    .post('/api/documents')
    .auth(clerk.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'power-of-attorney')
    .attach('file', Buffer.from(`%PDF-1.7 ${randomUUID()}`), '授权委托书.pdf');
  const words = { helper: son.username, helperName: '王大山', ground: 'family', identitiesChecked: true };
  await post(api, clerk, `/api/cases/${caseId}/authority`, { ...words, documentId: (paper as { id: string }).id }).expect(201);
  return caseId;
}

interface Deed {
  readonly by: () => TestPerson;
  readonly method?: 'post' | 'put';
  readonly path: () => string;
  readonly body?: object;
  /** What it answers under another key, where it cannot be done a second time. */
  readonly again?: string;
}

const POST = { post: 'reviewer-1', organisationId: 'south' };
const account = (verb: string) => () => `/api/people/${colleague.id}${verb}`;
const letter = (at: number) => String(letters[at] ?? 0);
/** Commands that are no command of a case, in an order in which each can be done. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'adding an organisation': {
    by: () => security,
    path: () => '/api/organisations',
    body: { parentId: 'north', kind: 'village', name: '柳村' },
  },
  'renaming an organisation': { by: () => security, path: () => '/api/organisations/south/rename', body: { name: '南新镇' } },
  'adding an account': {
    by: () => security,
    path: () => '/api/people',
    body: { name: '新同事', username: 'new-colleague' },
    again: 'username-taken',
  },
  'giving a post': { by: () => security, path: account('/posts'), body: { ...POST, from: '2026-03-02' } },
  'ending a post': { by: () => security, path: account('/posts/end'), body: { ...POST, until: '2026-04-01' } },
  'locking an account': { by: () => security, path: account('/lock'), again: 'account-state' },
  'unlocking an account': { by: () => security, path: account('/unlock'), again: 'account-state' },
  'giving a new first password': { by: () => security, path: account('/reset-password') },
  'setting a partner': { by: () => operator, method: 'put', path: () => PARTNER, body: { channel: 'webhook', endpoint: ENDPOINT } },
  'setting what a partner is told of': {
    by: () => operator,
    method: 'put',
    path: () => `${PARTNER}/subscriptions`,
    body: { subscriptions: [{ event: 'case.closed', process: '*' }] },
  },
  'making a key that signs': { by: () => operator, path: () => `${PARTNER}/keys`, body: { purpose: 'signing' } },
  'making a key for a program': { by: () => operator, path: () => `${PARTNER}/keys`, body: { purpose: 'client' } },
  'delivering a dead letter': {
    by: () => operator,
    path: () => `${PARTNER}/dead-letters/${letter(0)}/replay`,
    again: 'unknown-partner',
  },
  'searching the trail': {
    by: () => auditor,
    path: () => '/api/audit/search',
    body: { purpose: PURPOSE, from: '2026-03-01', until: '2026-03-02' },
  },
  'verifying the cases': { by: () => auditor, path: () => '/api/audit/verify-cases', body: { purpose: PURPOSE } },
  'verifying the administration': { by: () => auditor, path: () => '/api/audit/verify-administration', body: { purpose: PURPOSE } },
  'declaring a relative': {
    by: () => clerk,
    path: () => '/api/relatives',
    body: { name: '周小妹', relation: 'sibling', identityNumber: identityNumber('34032119500101001') },
  },
  'ending an authority at the window': {
    by: () => clerk,
    path: () => `/api/cases/${helped}/authority/end`,
    again: 'unknown-authority',
  },
};

const TRAILS = ['administration_entries', 'audit_entries', 'partner_log', 'organisations', 'people', 'partner_keys', 'relatives'];
/** How much is written down of what was done. */
async function traces(): Promise<object> {
  const counts = TRAILS.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join();
  return (await queryStore<Record<string, string>>(api.store, { text: `SELECT ${counts}` })).rows[0] ?? {};
}

function send({ by, method = 'post', path, body = {} }: Deed, key: string): request.Test {
  const sent = request(api.server)[method](path()).auth(by().token, { type: 'bearer' }).set('Idempotency-Key', key);
  return sent.send(body);
}
const told = ({ status, body }: Response): readonly unknown[] => [status, body];

describe('a command sent again under its key', () => {
  it.each(Object.entries(DEEDS))('has the first answer and no second effect: %s', async (_name, deed) => {
    const [key, before] = [randomUUID(), await traces()];
    const first = await send(deed, key);
    expect(codeOf(first)[0]).toBeLessThan(300);
    const after = await traces();
    expect(after).not.toEqual(before);
    expect(told(await send(deed, key))).toEqual(told(first));
    expect(await traces()).toEqual(after);
    if (deed.body !== undefined) expect(codeOf(await send({ ...deed, body: { ...deed.body, ...other(deed.body) } }, key))[0]).toBe(422);
  });

  it.each(Object.entries(DEEDS).flatMap(([name, { again, ...deed }]) => (again === undefined ? [] : [[name, again, deed] as const])))(
    'is another one under another key: %s',
    async (_name, again, deed) => {
      if (again === 'account-state') await send(deed, randomUUID());
      expect(codeOf(await send(deed, randomUUID()))[1]).toBe(again);
    },
  );

  it('ends a key of a partner, and delivers many dead letters, once', async () => {
    const { body: made } = await post(api, operator, `${PARTNER}/keys`, { purpose: 'verifying' }).expect(201);
    const ended = { by: () => operator, path: () => `${PARTNER}/keys/${(made as { id: string }).id}/end` };
    const many = { by: () => operator, path: () => `${PARTNER}/deliveries/replay`, body: { ids: letters } };
    for (const deed of [ended, many]) {
      const key = randomUUID();
      const first = await send(deed, key);
      const after = await traces();
      expect(told(await send(deed, key))).toEqual(told(first));
      expect(await traces()).toEqual(after);
    }
  });

  it('has chosen another password, and the session that asks goes on', async () => {
    const person = await api.person('沈安');
    const session = request.agent(api.server);
    await session.post('/api/sign-in').send({ username: person.username, password: PASSWORD }).expect(200);
    const key = randomUUID();
    const choose = (password: string) =>
      session.post('/api/my-password').set('Idempotency-Key', key).send({ current: PASSWORD, password }).then(codeOf);
    expect(await choose('another-Password-1')).toEqual([204]);
    expect(await choose('another-Password-1')).toEqual([204]);
    expect(await choose('another-Password-2')).toEqual([422, 'idempotency-key-reused']);
    await session.get('/api/me').expect(200);
  });

  it('keeps no password and no secret in what is kept for that', async () => {
    const body = { name: '新同事', username: 'kept-nowhere' };
    const { body: made } = await post(api, security, '/api/people', body).expect(201);
    const { body: key } = await post(api, operator, `${PARTNER}/keys`, { purpose: 'client' }).expect(201);
    const { rows } = await queryStore(api.store, { text: 'SELECT outcome FROM commands' });
    for (const secret of [(made as { password: string }).password, (key as { secret: string }).secret]) {
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
    const { body: other } = await post(api, security, `/api/people/${(made as { id: string }).id}/reset-password`).expect(200);
    expect(other).not.toEqual(made);
  });

  it('leaves the partner with the key that was told', async () => {
    const key = randomUUID();
    const first = await post(api, operator, `${PARTNER}/keys`, { purpose: 'client' }, key).expect(201);
    const { body } = await post(api, operator, `${PARTNER}/keys`, { purpose: 'client' }, key).expect(201);
    const { secret } = body as { secret: string };
    expect(secret).toBe((first.body as { secret: string }).secret);
    const program = { token: secret } as TestPerson;
    await get(api, program, '/api/partner/messages').expect(200);
  });
});

/** A property of the body with another value. */
function other(body: object): object {
  const [[name, value] = ['', ''] as const] = Object.entries(body) as [string, unknown][];
  return { [name]: typeof value === 'string' ? (OTHERS[name] ?? `${value}二`) : [] };
}
const OTHERS: Readonly<Record<string, string>> = {
  purpose: '另一个目的另一次抽查',
  parentId: 'south',
  post: 'reviewer-2',
  channel: 'inbox',
};
