import { createTestApi, type TestApi } from '../../testing/create-test-api';
import { get, post } from '../../testing/test-case';

describe('GET /api/business-day', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ HUIBAN_DEMO_CLOCK: 'on' });
  });
  afterAll(() => api.close());

  it('tells the day in China, and goes with business time', async () => {
    const operator = await api.person('运维', 'system-operator@county');
    expect((await get(api, operator, '/api/business-day').expect(200)).body).toEqual({ today: '2026-03-02' });
    await post(api, operator, '/api/demo-clock', { to: '2026-03-04T23:30:00+08:00' }).expect(200);
    expect((await get(api, operator, '/api/business-day').expect(200)).body).toEqual({ today: '2026-03-04' });
    await post(api, operator, '/api/demo-clock', { to: '2026-03-05T00:30:00+08:00' }).expect(200);
    expect((await get(api, operator, '/api/business-day').expect(200)).body).toEqual({ today: '2026-03-05' });
  });
});
