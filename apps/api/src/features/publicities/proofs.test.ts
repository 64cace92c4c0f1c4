import { type Response } from 'supertest';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, object, post, startCard } from '../../testing/test-case';

let api: TestApi;
let clerk: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  clerk = await api.person('县窗口', 'intake-clerk@county');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM rate_limits'));

async function published() {
  const started = await startCard(api);
  await post(api, reviewer, `${started.review}/complete`, { data: { decision: 'pass' } }).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${started.number}`).expect(200);
  const id = (body as { publicities: { id: string }[] }).publicities[0]?.id ?? '';
  return { ...started, path: `/api/cases/${started.caseId}/publicities`, proof: `/api/cases/${started.caseId}/publicities/${id}/proof` };
}
const end = (caseId: string) => api.store.pool.query(`UPDATE publicity_entries SET shown_until = closed_at WHERE case_id = $1`, [caseId]);
const asBytes = (answer: request.Test): request.Test =>
  answer.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    (response as unknown as NodeJS.ReadableStream)
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => done(null, Buffer.concat(chunks)));
  });

describe('the proof of a publicity', () => {
  it('tells what was shown where, its suspension and the objections, and not who objected', async () => {
    const { number, caseId, path } = await published();
    await object(api, number);
    const { body }: Response = await get(api, clerk, path).expect(200);
    expect(body).toMatchObject({
      publicities: [
        {
          title: '公示',
          spans: [{ endedBy: 'objection', fields: [{ label: '姓名', value: '王*明' }, { value: '拟予认定' }] }],
          suspensions: [{ from: expect.any(String) as string }],
          places: [{ name: '县医保局网站' }],
          objections: [{ receivedAt: expect.any(String) as string }],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/请核查|endedAt/);
    await end(caseId);
    expect((await get(api, clerk, path).expect(200)).body).toMatchObject({ publicities: [{ endedAt: expect.any(String) as string }] });
  });

  it('is printed when it is over, and each reading is written down', async () => {
    const { number, caseId, proof } = await published();
    expect(codeOf(await get(api, clerk, proof))).toEqual([409, 'publicity-open']);
    await object(api, number);
    await end(caseId);
    const answer = await asBytes(get(api, clerk, proof))
      .expect(200)
      .expect('Content-Type', 'application/pdf');
    expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const { rows } = await api.store.pool.query('SELECT person_id, place FROM read_entries WHERE case_id = $1', [caseId]);
    expect(rows).toEqual([{ person_id: clerk.id, place: 'publicity-proof' }]);
  });

  it('has a number and a code that verifies it, the same until the facts change, and then is replaced', async () => {
    const { number, caseId, proof } = await published();
    await object(api, number);
    await end(caseId);
    const kept = async () =>
      (
        await api.store.pool.query<{ code: string; serial: number }>(
          'SELECT code, serial FROM publicity_proofs WHERE case_id = $1 ORDER BY serial',
          [caseId],
        )
      ).rows;
    await Promise.all([0, 1].map(() => asBytes(get(api, clerk, proof)).expect(200)));
    const [first, ...more] = await kept();
    expect(more).toEqual([]);
    const verify = async (code = '') => (await request(api.server).get(`/api/verification/${code}`).expect(200)).body as object;
    const told = { title: '公示证明', holder: '王*明', number: expect.stringMatching(/^公示证〔2026〕\d+号$/) as string, seals: [] };
    expect(await verify(first?.code)).toMatchObject({ ...told, status: 'valid' });
    const content = await api.store.pool.query<{ content: Buffer }>('SELECT content FROM publicity_proofs WHERE case_id = $1', [caseId]);
    expect(content.rows[0]?.content.includes(Buffer.from('王*明'))).toBe(false);
    const clock = api.clock.now;
    api.clock.now = new Date(clock.getTime() + 60_000);
    await api.store.pool.query(`UPDATE objections SET answered_at = '2026-03-02T05:00:00Z' WHERE case_id = $1`, [caseId]);
    await asBytes(get(api, clerk, proof)).expect(200);
    api.clock.now = clock;
    const [, second] = await kept();
    expect(second?.serial).toBe((first?.serial ?? 0) + 1);
    expect([await verify(first?.code), await verify(second?.code)]).toMatchObject([{ status: 'replaced' }, { status: 'valid' }]);
  });

  it('is for staff of the case alone', async () => {
    const { applicant, path, proof } = await published();
    const stranger = await api.person('别乡初审', 'reviewer-1@south');
    for (const each of [path, proof]) {
      expect(codeOf(await get(api, applicant, each))).toEqual([403, 'not-permitted']);
      expect(codeOf(await get(api, stranger, each))).toEqual([404, 'unknown-case']);
    }
    expect(codeOf(await get(api, clerk, `${path}/00000000-0000-4000-8000-000000000000/proof`))).toEqual([404, 'unknown-publicity']);
  });
});
