import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

describe('the demo clock of a demo installation', () => {
  let api: TestApi;
  let operator: TestPerson;
  let reviewer: TestPerson;
  beforeAll(async () => {
    api = await createTestApi({ HUIBAN_DEMO_CLOCK: 'on' });
    await deployCard(api);
    operator = await api.person('运维', 'system-operator@county');
    reviewer = await api.person('北乡初审', 'reviewer-1@north');
  });
  afterAll(() => api.close());

  const now = async (): Promise<unknown> => ((await get(api, reviewer, '/api/demo-clock').expect(200)).body as { now: string }).now;
  const move = (to: string, key: string = randomUUID()) => post(api, operator, '/api/demo-clock', { to }, key);

  it('moves to nine o’clock of the next working day, once for one key', async () => {
    const key = randomUUID();
    expect(await now()).toBe('2026-03-02T01:00:00.000Z');
    await move('next-working-day', key).expect(200);
    await move('next-working-day', key).expect(200);
    expect(await now()).toBe('2026-03-03T01:00:00.000Z');
    expect(codeOf(await move('2026-04-01T00:00:00Z', key))).toEqual([422, 'idempotency-key-reused']);
  });

  it('moves to an instant, and cases live in it', async () => {
    await move('2026-03-05T09:00:00+08:00').expect(200);
    const { caseId, applicant } = await startCard(api);
    expect((await get(api, applicant, `/api/cases/${caseId}`)).body).toMatchObject({ startedAt: '2026-03-05T01:00:00.000Z' });
  });

  it('goes only forward', async () => {
    expect(codeOf(await move('2025-01-01T00:00:00Z'))).toEqual([422, 'clock-backwards']);
  });

  it.each(['tomorrow', '2026-03-09', '2026-13-40T00:00:00Z', '2026-03-09T00:00:00'])('refuses %p', async (to) => {
    expect(codeOf(await move(to))).toEqual([422, 'fields-invalid']);
  });

  it('is moved by operators only', async () => {
    expect(codeOf(await post(api, reviewer, '/api/demo-clock', { to: 'next-working-day' }))).toEqual([403, 'not-permitted']);
  });

  it('does not guess in a year without a published calendar', async () => {
    await move('2026-12-31T01:00:00Z').expect(200);
    expect(codeOf(await move('next-working-day'))).toEqual([422, 'unpublished-year']);
  });
});

describe('the demo clock of any other installation', () => {
  it('does not exist', async () => {
    const api = await createTestApi();
    const operator = await api.person('运维', 'system-operator@county');
    expect(codeOf(await get(api, operator, '/api/demo-clock'))).toEqual([404, 'unknown-route']);
    expect(codeOf(await post(api, operator, '/api/demo-clock', { to: 'next-working-day' }))).toEqual([404, 'unknown-route']);
    await api.close();
  });
});
