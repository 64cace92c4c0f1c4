import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, type TestCase } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let clerk: TestPerson;
let policy: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  clerk = await api.person('县窗口', 'intake-clerk@county');
  policy = await api.person('县政策', 'policy@county');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM rate_limits'));

async function startPublic(): Promise<TestCase> {
  const started = await startCard(api);
  await post(api, reviewer, `${started.review}/complete`, { data: { decision: 'pass' } }).expect(200);
  return started;
}

/** The publicity of a case; some other id where it has none. */
async function publicityOf(number: string): Promise<string> {
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${number}`).expect(200);
  return (body as { publicities: { id: string }[] }).publicities[0]?.id ?? randomUUID();
}

const object = async (number: string, body: object, key: string = randomUUID()): Promise<request.Response> =>
  request(api.server)
    .post(`/api/publicities/${await publicityOf(number)}/entries/${number}/objections`)
    .set('Idempotency-Key', key)
    .send(body);
const REASON = { reason: '该人去年并未住院，请核查。' };

describe('publicities', () => {
  it('are public with masked names while they last, and marked while an objection is inquired into', async () => {
    const { number } = await startPublic();
    const id = await publicityOf(number);
    const one = await request(api.server).get(`/api/publicities/${id}`).expect(200);
    expect(one.body).toMatchObject({ title: '公示', entries: 1, suspended: 0, supervision: expect.stringContaining('监督电话') as string });
    const shown = await request(api.server).get(`/api/publicities/${id}/entries`).expect(200);
    const fields = [
      { label: '姓名', value: '王*明' },
      { label: '结论', value: '拟予认定' },
    ];
    expect(shown.body).toMatchObject({ entries: [{ caseNumber: number, fields }] });
    expect(JSON.stringify([one.body, shown.body])).not.toContain('王小明');
    expect((await object(number, REASON)).status).toBe(202);
    const after = await request(api.server).get(`/api/publicities/${id}`).expect(200);
    expect(after.body).toMatchObject({ entries: 1, suspended: 1 });
  });

  it('that are over or never were do not exist', async () => {
    expect(codeOf(await request(api.server).get(`/api/publicities/${randomUUID()}`))).toEqual([404, 'unknown-publicity']);
    expect(codeOf(await request(api.server).get(`/api/publicities/${randomUUID()}/entries`))).toEqual([404, 'unknown-publicity']);
  });

  it('refuse a made-up cursor', async () => {
    expect(codeOf(await request(api.server).get('/api/publicities?after=abc'))).toEqual([400, 'invalid-cursor']);
  });
});

describe('an objection', () => {
  const named = { ...REASON, name: '举报人甲', phone: '13900139000' };
  const lookUp = (code: string): request.Test => request(api.server).post('/api/objections/lookup').send({ code });
  const codeIn = ({ body }: request.Response): string => (body as { code: string }).code;

  it('opens the inquiry, and nobody who handles it learns from whom it is', async () => {
    const { number, caseId } = await startPublic();
    expect((await object(number, named)).status).toBe(202);
    const { body } = await get(api, clerk, `/api/cases/${caseId}/timeline`).expect(200);
    const told = JSON.stringify(body);
    expect(told).toContain('并未住院');
    expect(told).not.toMatch(/举报人甲|13900139000/);
    expect((await get(api, clerk, `/api/cases/${caseId}`)).body).toMatchObject({ stageName: '异议核查' });
    const state = await api.store.pool.query('SELECT identity FROM objections WHERE case_id = $1', [caseId]);
    expect(JSON.stringify(state.rows)).not.toContain('13900139000');
  });

  it('gives a code, the same for the same request, by which its fate is told', async () => {
    const { number } = await startPublic();
    const key = randomUUID();
    const code = codeIn(await object(number, REASON, key));
    expect(codeIn(await object(number, REASON, key))).toBe(code);
    expect((await lookUp(code).expect(200)).body).toMatchObject({ status: 'inquiry' });
    expect(codeOf(await lookUp('AAAAA-BBBBB'))).toEqual([404, 'unknown-objection']);
  });

  it('joins the inquiry that runs, once a person', async () => {
    const { number, caseId } = await startPublic();
    expect((await object(number, named)).status).toBe(202);
    expect(codeOf(await object(number, { ...named, reason: '再次反映同一情况' }))).toEqual([409, 'already-objected']);
    expect((await object(number, REASON)).status).toBe(202);
    const { body } = await get(api, clerk, `/api/cases/${caseId}/objections`).expect(200);
    const { objections } = body as { objections: { anonymous: boolean; joined: boolean }[] };
    expect(objections).toMatchObject([
      { anonymous: false, joined: false },
      { anonymous: true, joined: true },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/举报人甲|13900139000/);
  });

  it('names its sender to nobody but whoever inquires, and writes down who looked and why', async () => {
    const { number, caseId } = await startPublic();
    expect((await object(number, named)).status).toBe(202);
    const { body } = await get(api, clerk, `/api/cases/${caseId}/objections`).expect(200);
    const path = `/api/cases/${caseId}/objections/${(body as { objections: { id: string }[] }).objections[0]?.id ?? ''}/objector`;
    const purpose = { purpose: '回访核实' };
    for (const person of [clerk, reviewer]) expect(codeOf(await post(api, person, path, purpose))).toEqual([403, 'not-permitted']);
    expect((await post(api, policy, path, purpose).expect(200)).body).toEqual({ name: '举报人甲', phone: '13900139000' });
    const { rows } = await api.store.pool.query('SELECT person_id, place, purpose FROM read_entries WHERE case_id = $1', [caseId]);
    expect(rows).toEqual([{ person_id: policy.id, place: 'objection', purpose: '回访核实' }]);
  });

  it('is read by staff of the case alone', async () => {
    const { caseId, applicant } = await startPublic();
    expect(codeOf(await get(api, applicant, `/api/cases/${caseId}/objections`))).toEqual([403, 'not-permitted']);
    const stranger = await api.person('别乡初审', 'reviewer-1@south');
    expect(codeOf(await get(api, stranger, `/api/cases/${caseId}/objections`))).toEqual([404, 'unknown-case']);
  });

  it.each([
    ['an unknown number', 'none'],
    ['no number at all', '%20'],
  ])('has nothing to meet for %s', async (_what, number) => {
    expect(codeOf(await object(number, REASON))).toEqual([404, 'unknown-publicity']);
  });

  it('needs a reason and a key, and a name with its telephone', async () => {
    const { number } = await startPublic();
    expect(codeOf(await object(number, { reason: 'x' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await object(number, { ...REASON, name: '甲' }))).toEqual([422, 'name-required']);
    const path = `/api/publicities/${await publicityOf(number)}/entries/${number}/objections`;
    expect(codeOf(await request(api.server).post(path).send(REASON))).toEqual([400, 'idempotency-key-missing']);
  });

  it('is limited for each address', async () => {
    const codes: unknown[] = [];
    for (let no = 0; no < 11; no += 1) codes.push(codeOf(await object('none', REASON)));
    expect(codes.at(-1)).toEqual([429, 'too-many-requests']);
  });
});
