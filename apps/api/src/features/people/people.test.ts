import request from 'supertest';
import { verifyAdministration } from '#store';
import { createTestApi, PASSWORD, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';

interface Account {
  readonly id: string;
  readonly username: string;
  readonly locked: boolean;
  readonly posts: readonly { readonly post: string; readonly state: string }[];
}

let api: TestApi;
let security: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  security = await api.person('安宁', 'security-administrator@county');
  clerk = await api.person('周敏', 'intake-clerk@north');
});
afterAll(() => api.close());

let names = 0;
const create = async (): Promise<{ id: string; username: string; password: string }> => {
  const username = `new-person-${String((names += 1))}`;
  const { body } = await post(api, security, '/api/people', { name: '新同事', username }).expect(201);
  return { ...(body as { id: string; password: string }), username };
};
const account = async (id: string): Promise<Account> => (await get(api, security, `/api/people/${id}`).expect(200)).body as Account;
const give = (id: string, post_: string, more: object = {}) =>
  post(api, security, `/api/people/${id}/posts`, { post: post_, organisationId: 'north', from: '2026-03-02', ...more });
const signIn = (username: string, password: string) => request(api.server).post('/api/sign-in').send({ username, password, token: true });
const kindsOf = async (id: string) =>
  (
    await api.store.pool.query<{ kind: string }>('SELECT kind FROM administration_entries WHERE person_id = $1 ORDER BY seq', [id])
  ).rows.map(({ kind }) => kind);

describe('accounts', () => {
  it.each(['/api/people', '/api/people/posts', '/api/organisations'])('are nobody else’s to read: %s', async (path) => {
    const elsewhere = await api.person('乡镇安全', 'security-administrator@north');
    expect(codeOf(await get(api, clerk, path))).toEqual([403, 'not-permitted']);
    if (path !== '/api/people/posts') expect(codeOf(await get(api, elsewhere, path))).toEqual([403, 'not-permitted']);
  });

  it('are nobody else’s to change', async () => {
    const paths = [
      '',
      `/${clerk.id}/posts`,
      `/${clerk.id}/posts/end`,
      `/${clerk.id}/lock`,
      `/${clerk.id}/unlock`,
      `/${clerk.id}/reset-password`,
    ];
    for (const path of paths) expect(codeOf(await post(api, clerk, `/api/people${path}`))).toEqual([403, 'not-permitted']);
  });

  it('are listed with their posts, and found by how a name begins', async () => {
    const all = (await get(api, security, '/api/people').expect(200)).body as { accounts: readonly Account[] };
    expect(all.accounts.map(({ id }) => id)).toEqual(expect.arrayContaining([security.id, clerk.id]));
    const found = await get(api, security, `/api/people?search=${encodeURIComponent('周')}`).expect(200);
    expect(found.body).toMatchObject({ accounts: [{ id: clerk.id, posts: [{ postName: '窗口受理岗', state: 'held' }] }] });
  });

  it('begin with a password that opens nothing but the choice of another', async () => {
    const { id, username, password } = await create();
    const { body } = await signIn(username, password).expect(200);
    const { token, mustChangePassword } = body as { token: string; mustChangePassword: boolean };
    expect(mustChangePassword).toBe(true);
    const person = { id, username, token } as TestPerson;
    expect(codeOf(await get(api, person, '/api/inbox?tab=mine'))).toEqual([403, 'password-change-needed']);
    const choose = (current: string, next: string) => post(api, person, '/api/my-password', { current, password: next });
    expect(codeOf(await choose('wrong', 'a-long-password'))).toEqual([403, 'password-wrong']);
    expect(codeOf(await choose(password, 'short'))).toEqual([422, 'password-unfit']);
    await choose(password, 'a-long-password').expect(204);
    expect((await signIn(username, 'a-long-password').expect(200)).body).toMatchObject({ mustChangePassword: false });
    expect(await kindsOf(id)).toEqual(['account-created', 'password-changed']);
  });

  it('have user names of their own', async () => {
    const { username } = await create();
    expect(codeOf(await post(api, security, '/api/people', { name: '他人', username }))).toEqual([409, 'username-taken']);
  });

  it('end their sessions when they are locked, and sign in again when they are not', async () => {
    const other = await api.person('将锁定', 'reviewer-1@north');
    await post(api, security, `/api/people/${other.id}/lock`).expect(204);
    expect(codeOf(await get(api, other, '/api/me'))).toEqual([401, 'session-expired']);
    expect(codeOf(await signIn(other.username, PASSWORD))).toEqual([401, 'sign-in-refused']);
    expect(codeOf(await post(api, security, `/api/people/${other.id}/lock`))).toEqual([409, 'account-state']);
    await post(api, security, `/api/people/${other.id}/unlock`).expect(204);
    await signIn(other.username, PASSWORD).expect(200);
  });

  it('get a new first password', async () => {
    const other = await api.person('忘记密码', 'reviewer-1@north');
    const { body } = await post(api, security, `/api/people/${other.id}/reset-password`).expect(200);
    expect(codeOf(await signIn(other.username, PASSWORD))).toEqual([401, 'sign-in-refused']);
    expect((await signIn(other.username, (body as { password: string }).password)).body).toMatchObject({ mustChangePassword: true });
  });
});

describe('posts', () => {
  it('are given from a day on and ended with a day, and stay on record', async () => {
    const { id } = await create();
    await give(id, 'reviewer-1').expect(200);
    const end = { post: 'reviewer-1', organisationId: 'north', until: '2026-03-02' };
    await post(api, security, `/api/people/${id}/posts/end`, end).expect(200);
    api.clock.now = new Date('2026-03-03T01:00Z');
    expect((await account(id)).posts).toMatchObject([{ post: 'reviewer-1', state: 'ended' }]);
    api.clock.now = new Date('2026-03-02T01:00Z');
    expect(codeOf(await post(api, security, `/api/people/${id}/posts/end`, end))).toEqual([404, 'unknown-post']);
    expect(await kindsOf(id)).toEqual(['account-created', 'post-given', 'post-ended']);
  });

  it('are given by nobody to themself, nor is the post that manages accounts given up', async () => {
    expect(codeOf(await give(security.id, 'reviewer-1'))).toEqual([403, 'own-account']);
    const own = { post: 'security-administrator', organisationId: 'county', until: '2026-03-02' };
    expect(codeOf(await post(api, security, `/api/people/${security.id}/posts/end`, own))).toEqual([403, 'own-account']);
    expect(codeOf(await post(api, security, `/api/people/${security.id}/lock`))).toEqual([403, 'own-account']);
    expect(codeOf(await post(api, security, `/api/people/${security.id}/reset-password`))).toEqual([403, 'own-account']);
  });

  it('of the three administrators are not held by one person on one day', async () => {
    const { id } = await create();
    await give(id, 'auditor', { organisationId: 'county', until: '2026-03-31' }).expect(200);
    expect(codeOf(await give(id, 'system-operator', { from: '2026-03-31' }))).toEqual([409, 'posts-apart']);
    await give(id, 'system-operator', { from: '2026-04-01' }).expect(200);
  });

  it('of the three administrators are not given to one person at one instant', async () => {
    const people = [await create(), await create(), await create(), await create()];
    const posts = ['auditor', 'system-operator', 'security-administrator'];
    const answers = people.map(({ id }) => Promise.all(posts.map((each) => give(id, each, { organisationId: 'county' }))));
    for (const given of await Promise.all(answers))
      expect(given.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('are refused with days the wrong way round, at an organisation or with a name that is none', async () => {
    const { id } = await create();
    expect(codeOf(await give(id, 'reviewer-1', { until: '2026-03-01' }))).toEqual([422, 'days-unfit']);
    expect(codeOf(await give(id, 'reviewer-1', { organisationId: 'nowhere' }))).toEqual([422, 'unknown-organisation']);
    expect(codeOf(await give(id, 'king'))).toEqual([422, 'fields-invalid']);
  });
});

describe('organisations', () => {
  it('are added below another and renamed, by nobody else', async () => {
    const add = { parentId: 'north', kind: 'village', name: '柳树村' };
    expect(codeOf(await post(api, clerk, '/api/organisations', add))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, clerk, '/api/organisations/north/rename', { name: '新乡' }))).toEqual([403, 'not-permitted']);
    const { body } = await post(api, security, '/api/organisations', add).expect(201);
    const { id } = body as { id: string };
    await post(api, security, `/api/organisations/${id}/rename`, { name: '柳林村' }).expect(200);
    const list = await get(api, security, '/api/organisations').expect(200);
    expect((list.body as { organisations: readonly object[] }).organisations).toContainEqual({
      id,
      parentId: 'north',
      kind: 'village',
      name: '柳林村',
    });
    expect(codeOf(await post(api, security, '/api/organisations', { ...add, parentId: 'none' }))).toEqual([422, 'unknown-organisation']);
  });

  it('and everything else stand in a chain that shows when a row was changed', async () => {
    expect(await verifyAdministration(api.store)).toMatchObject({ ok: true });
    await api.store.pool.query('ALTER TABLE administration_entries DISABLE TRIGGER ALL');
    await api.store.pool.query(`UPDATE administration_entries SET kind = 'post-ended' WHERE seq = 2`);
    expect(await verifyAdministration(api.store)).toEqual({ ok: false, code: 'altered', seq: 2 });
  });
});
