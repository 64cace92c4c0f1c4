import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { deployCard, post, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM rate_limits'));

/** A case in publicity, and the address of its form. */
async function publish() {
  const { caseId, number, review } = await startCard(api);
  await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${number}`).expect(200);
  const id = (body as { publicities: { id: string }[] }).publicities[0]?.id ?? '';
  return { caseId, id, number, form: `/objection-form/${id}/${number}` };
}
async function tokenOf(form: string): Promise<string> {
  const { text } = await request(api.server).get(form).expect(200);
  return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
}
const send = (form: string, fields: Record<string, string>): request.Test => request(api.server).post(form).type('form').send(fields);
const REASON = '该人去年并未住院，请核查。';
const codeIn = ({ text }: request.Response): string => /class="status">([A-Z0-9-]+)</.exec(text)?.[1] ?? '';

describe('the public pages', () => {
  it('show what is public without a script, and nothing else of the case', async () => {
    const { id, number, form } = await publish();
    const list = await request(api.server).get('/publicities').expect(200).expect('Content-Type', /html/);
    expect(list.text).toContain(`/publicities/${id}`);
    const page = await request(api.server).get(`/publicities/${id}`).expect(200);
    expect(page.text).toContain('王*明');
    expect(page.text).toContain(form);
    expect(page.text).toContain(number);
    expect(page.text + list.text).not.toMatch(/王小明|高血压|<script/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('tell of a publicity that does not exist', async () => {
    for (const path of [`/publicities/${randomUUID()}`, '/publicities/x', `/objection-form/${randomUUID()}/none`])
      expect((await request(api.server).get(path).expect(404)).text).toContain('未找到该公示');
  });

  it('come as a feed of a region or an office', async () => {
    const { id } = await publish();
    const { text } = await request(api.server)
      .get('/publicities.atom')
      .expect(200)
      .expect('Content-Type', /atom\+xml/)
      .buffer(true);
    expect(text).toContain(`<id>urn:uuid:${id}</id>`);
    const other = await request(api.server).get('/publicities.atom?office=nobody').expect(200).buffer(true);
    expect(other.text).not.toContain('<entry>');
  });

  it('and their data are not sent again to whoever has them, until they change', async () => {
    const { id, number } = await publish();
    for (const path of [`/publicities/${id}`, `/api/publicities/${id}`, '/publicities.atom', '/api/publicities']) {
      const tag = (await request(api.server).get(path).expect(200)).headers['etag'] ?? '';
      await request(api.server).get(path).set('If-None-Match', tag).expect(304);
    }
    const path = `/api/publicities/${id}`;
    const tag = (await request(api.server).get(path)).headers['etag'] ?? '';
    const objection = request(api.server).post(`${path}/entries/${number}/objections`).set('Idempotency-Key', randomUUID());
    await objection.send({ reason: REASON }).expect(202);
    await request(api.server).get(path).set('If-None-Match', tag).expect(200);
  });
});

describe('the form', () => {
  it('takes an objection once, however often it is sent, and gives the code', async () => {
    const { caseId, form } = await publish();
    const token = await tokenOf(form);
    const fields = { token, reason: REASON, name: '', phone: '' };
    const once = await send(form, fields).expect(202);
    expect(codeIn(once)).not.toBe('');
    expect(codeIn(await send(form, fields).expect(202))).toBe(codeIn(once));
    const { rows } = await api.store.pool.query('SELECT channel, identity FROM objections WHERE case_id = $1', [caseId]);
    expect(rows).toEqual([{ channel: 'web', identity: null }]);
  });

  it('comes again with what was wrong with it', async () => {
    const { form } = await publish();
    const token = await tokenOf(form);
    expect((await send(form, { token, reason: 'x' }).expect(422)).text).toContain('<form');
    expect((await send(form, { token, reason: REASON, name: '甲' }).expect(422)).text).toContain('请填写姓名和联系电话');
  });

  it('acts for nobody who is signed in', async () => {
    const { caseId, form } = await publish();
    await send(form, { token: await tokenOf(form), reason: REASON })
      .auth(reviewer.token, { type: 'bearer' })
      .expect(202);
    const { rows } = await api.store.pool.query<{ actor: string | null }>(
      `SELECT actor FROM audit_entries WHERE case_id = $1 AND kind = 'message-received'`,
      [caseId],
    );
    expect(rows).toEqual([{ actor: null }]);
  });

  it('is not taken from another site, nor for another entry than it was made for', async () => {
    const [one, other] = [await publish(), await publish()];
    for (const token of ['', 'made.up', await tokenOf(other.form)]) await send(one.form, { token, reason: REASON }).expect(400);
  });

  it('is limited for each address', async () => {
    const { form } = await publish();
    let status = 0;
    for (let no = 0; no < 11; no += 1) ({ status } = await send(form, { token: await tokenOf(form), reason: REASON }));
    expect(status).toBe(429);
  });
});
