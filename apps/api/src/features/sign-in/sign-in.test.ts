import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { queryStore } from '#store';
import { createTestApi, MONDAY, PASSWORD, type TestApi, type TestPerson } from '../../testing/create-test-api';

let api: TestApi;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  reviewer = await api.person('初审员', 'reviewer-1@county');
});
afterAll(() => api.close());

const signIn = (body: object) => request(api.server).post('/api/sign-in').send(body);
const codeOf = (answer: request.Response): unknown => [answer.status, (answer.body as { code?: string }).code];
const cookieOf = (answer: request.Response): string => String(answer.get('Set-Cookie')?.[0]).split(';')[0] ?? '';

describe('POST /api/sign-in', () => {
  it('gives a browser a session cookie that scripts and other sites cannot use, and no token', async () => {
    const answer = await signIn({ username: reviewer.username, password: PASSWORD }).expect(200);
    expect(answer.get('Set-Cookie')?.[0]).toMatch(/^huiban\.sid=.*; Path=\/api; .*HttpOnly; SameSite=Strict$/);
    expect(answer.body).toMatchObject({
      personId: reviewer.id,
      postings: [{ post: 'reviewer-1', postName: '初审岗', organisationId: 'county' }],
    });
    expect(answer.body).not.toHaveProperty('token');
  });

  it('lets the cookie in until sign-out', async () => {
    const cookie = cookieOf(await signIn({ username: reviewer.username, password: PASSWORD }).expect(200));
    await request(api.server).get('/api/me').set('Cookie', cookie).expect(200);
    await request(api.server).post('/api/sign-out').set('Cookie', cookie).expect(204);
    expect(codeOf(await request(api.server).get('/api/me').set('Cookie', cookie))).toEqual([401, 'session-expired']);
  });

  it('does nothing for a page whose reader is somebody else, and everything for one that is the same or does not say', async () => {
    const cookie = cookieOf(await signIn({ username: reviewer.username, password: PASSWORD }).expect(200));
    const other = await api.person('上一位');
    const asked = (path: string) => request(api.server).get(path).set('Cookie', cookie);
    await asked('/api/me').expect(200);
    await asked('/api/me').set('Huiban-Person', reviewer.id).expect(200);
    expect(codeOf(await asked('/api/me').set('Huiban-Person', other.id))).toEqual([409, 'other-person']);
    const command = request(api.server).put(`/api/drafts/${randomUUID()}`).set('Cookie', cookie).set('Idempotency-Key', randomUUID());
    expect(codeOf(await command.set('Huiban-Person', other.id).send({}))).toEqual([409, 'other-person']);
  });

  it('takes a new session id whatever cookie came with it', async () => {
    const planted = cookieOf(await signIn({ username: reviewer.username, password: PASSWORD }));
    const again = await signIn({ username: reviewer.username, password: PASSWORD }).set('Cookie', planted).expect(200);
    expect(cookieOf(again)).not.toBe(planted);
  });

  it('keeps nothing in the database that opens a session without the signature of its cookie', async () => {
    await signIn({ username: reviewer.username, password: PASSWORD }).expect(200);
    const { rows } = await queryStore<{ sid: string }>(api.store, { text: 'SELECT sid FROM sessions' });
    expect(rows.length).toBeGreaterThan(0);
    for (const { sid } of rows) {
      expect(codeOf(await request(api.server).get('/api/me').auth(sid, { type: 'bearer' }))).toEqual([401, 'session-expired']);
    }
  });

  it('does not let a session in that has expired', async () => {
    const cookie = cookieOf(await signIn({ username: reviewer.username, password: PASSWORD }).expect(200));
    const signedInAt = api.clock.now;
    api.clock.now = new Date(signedInAt.getTime() + 12 * 3_600_000);
    const late = await request(api.server).get('/api/me').set('Cookie', cookie);
    api.clock.now = signedInAt;
    expect(codeOf(late)).toEqual([401, 'session-expired']);
  });

  it('gives a program a token that works until sign-out', async () => {
    const answer = await signIn({ username: reviewer.username, password: PASSWORD, token: true }).expect(200);
    const { token } = answer.body as { token: string };
    expect(answer.get('Set-Cookie')).toBeUndefined();
    await request(api.server).get('/api/me').auth(token, { type: 'bearer' }).expect(200);
    await request(api.server).post('/api/sign-out').auth(token, { type: 'bearer' }).expect(204);
    expect(codeOf(await request(api.server).get('/api/me').auth(token, { type: 'bearer' }))).toEqual([401, 'session-expired']);
  });

  it('refuses a wrong password and an unknown name with the same answer', async () => {
    const wrong = await signIn({ username: reviewer.username, password: 'wrong' });
    const unknown = await signIn({ username: 'nobody', password: 'wrong' });
    expect(codeOf(wrong)).toEqual([401, 'sign-in-refused']);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('refuses an account that was closed', async () => {
    const left = await api.person('离职者', 'reviewer-1@county');
    await queryStore(api.store, { text: 'UPDATE people SET active = false WHERE id = $1', values: [left.id] });
    expect(codeOf(await signIn({ username: left.username, password: PASSWORD }))).toEqual([401, 'sign-in-refused']);
    expect(codeOf(await request(api.server).get('/api/me').auth(left.token, { type: 'bearer' }))).toEqual([401, 'session-expired']);
  });

  it('stops guessing at one name, and says when to come back', async () => {
    const victim = await api.person('被猜者');
    for (let no = 0; no < 10; no += 1) await signIn({ username: victim.username, password: `guess ${no}` });
    const answer = await signIn({ username: victim.username, password: PASSWORD });
    expect(codeOf(answer)).toEqual([429, 'too-many-requests']);
    expect(Number(answer.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('refuses unknown fields and wrong types', async () => {
    const answer = await signIn({ username: 1, password: 'x', admin: true });
    expect(codeOf(answer)).toEqual([422, 'fields-invalid']);
    const { errors } = answer.body as { errors: { path: string; code: string }[] };
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(['/admin unknown-field', '/username wrong-type']),
    );
  });
});

describe('who asks', () => {
  it.each([
    ['nobody', undefined, 'not-signed-in'],
    ['a made-up token', 'Bearer 0123456789abcdef0123456789', 'session-expired'],
    ['another scheme', 'Basic dXNlcjpwYXNz', 'not-signed-in'],
  ])('is refused for %s', async (_who, authorization, code) => {
    const asked = request(api.server).get('/api/me');
    if (authorization !== undefined) void asked.set('Authorization', authorization);
    expect(codeOf(await asked)).toEqual([401, code]);
  });

  it('is refused when the token has expired', async () => {
    const late = await api.person('过期者');
    await queryStore(api.store, {
      text: 'UPDATE access_tokens SET expires_at = $2 WHERE person_id = $1',
      values: [late.id, MONDAY],
    });
    expect(codeOf(await request(api.server).get('/api/me').auth(late.token, { type: 'bearer' }))).toEqual([401, 'session-expired']);
  });
});
