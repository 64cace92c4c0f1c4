import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { identityNumber } from '../../testing/identity-number';
import { codeOf, deployCard, post } from '../../testing/test-case';

let api: TestApi;
let agent: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  agent = await api.person('村帮办', 'assist-agent@north');
});
afterAll(() => api.close());

const PERSON = { name: '陈桂兰', identityNumber: identityNumber('34032119500101001'), phone: '13800138765' };
const TAIL = PERSON.identityNumber.slice(-6);

async function apply(): Promise<string> {
  const body = { processId: 'card', townshipId: 'north', data: { illness: '高血压' }, applicant: PERSON, authority: { ground: 'family' } };
  return ((await post(api, agent, '/api/applications', body).expect(201)).body as { number: string }).number;
}
const track = (body: object): request.Test => request(api.server).post('/api/tracking').send(body);

describe('POST /api/tracking', () => {
  it('tells by the tail of the identity number where the case is, without a name in clear', async () => {
    const number = await apply();
    const { body } = await track({ number, identityTail: TAIL }).expect(200);
    expect(body).toMatchObject({
      number,
      processName: '办卡',
      stage: '初审',
      status: 'open',
      now: [{ name: '初审', organisations: [{ name: '北乡' }] }],
      todo: [],
      startedAt: '2026-03-02T01:00:00.000Z',
    });
    expect((body as { statutory: { dueAt: string } }).statutory.dueAt).toMatch(/^2026-03-/);
    expect(JSON.stringify(body)).not.toContain('陈桂兰');
  });

  it('answers an unknown number and a wrong factor alike, in body and in time', async () => {
    const number = await apply();
    const timed = async (body: object) => {
      const startedAt = performance.now();
      const answer = await track(body);
      return { code: codeOf(answer), body: answer.body as object, ms: performance.now() - startedAt };
    };
    const wrong = await timed({ number, identityTail: '000000' });
    const unknown = await timed({ number: 'none', identityTail: TAIL });
    expect(wrong.code).toEqual([404, 'not-tracked']);
    expect(unknown.body).toEqual(wrong.body);
    expect(Math.min(wrong.ms, unknown.ms)).toBeGreaterThanOrEqual(145);
  });

  it.each([{}, { number: 'x' }, { number: 'x', identityTail: '1' }, { number: 'x', phoneTail: '8765' }])('refuses %p', async (body) => {
    expect(codeOf(await track(body))).toEqual([422, 'fields-invalid']);
  });

  it('stops guessing at one number, right or wrong, and says when to come back', async () => {
    const number = await apply();
    const codes = new Set<unknown>();
    for (let no = 0; no < 10; no += 1) codes.add((await track({ number, identityTail: '00000X' })).status);
    expect([...codes]).toEqual([404]);
    const answer = await track({ number, identityTail: TAIL });
    expect(codeOf(answer)).toEqual([429, 'too-many-requests']);
    expect(Number(answer.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('opens nothing after too many wrong factors, not even by the right one, until they are forgotten', async () => {
    const number = await apply();
    await api.store.pool.query('INSERT INTO tracking_tries (case_id, wrong, since) SELECT id, 19, $2 FROM cases WHERE number = $1', [
      number,
      api.clock.now,
    ]);
    expect((await track({ number, identityTail: TAIL })).status).toBe(200);
    await track({ number, identityTail: '00000X' });
    expect(codeOf(await track({ number, identityTail: TAIL }))).toEqual([404, 'not-tracked']);
    const { now } = api.clock;
    api.clock.now = new Date(now.getTime() + 30 * 86_400_000);
    expect((await track({ number, identityTail: TAIL })).status).toBe(200);
    api.clock.now = now;
  });
});
