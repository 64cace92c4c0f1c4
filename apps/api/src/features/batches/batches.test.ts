import { queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('县初审', 'reviewer-1@county');
  await startCard(api, 'north');
  await startCard(api, 'north');
  await queryStore(api.api.parts.store, { text: "UPDATE cases SET batch = '2026-03'" });
});
afterAll(() => api.close());

describe('/api/batches', () => {
  it('counts the cases of a batch by stage', async () => {
    const { body } = await get(api, reviewer, '/api/batches/2026-03').expect(200);
    expect(body).toMatchObject({ batch: '2026-03', total: 2, counts: [{ processId: 'card', status: 'open', cases: 2 }] });
  });

  it('calls stages as the process does, and is found among the batches of the office', async () => {
    const { body } = await get(api, reviewer, '/api/batches/2026-03').expect(200);
    expect(body).toMatchObject({ counts: [{ processName: '办卡', stageName: '初审' }], documents: [] });
    expect((await get(api, reviewer, '/api/batches').expect(200)).body).toEqual({ batches: ['2026-03'] });
    const elsewhere = await api.person('邻县初审', 'reviewer-1@south');
    expect((await get(api, elsewhere, '/api/batches').expect(200)).body).toEqual({ batches: [] });
    expect(codeOf(await get(api, await api.person('另一专家', 'expert@county'), '/api/batches'))).toEqual([403, 'not-permitted']);
  });

  it('lists its cases, of one outcome where it is named, page by page', async () => {
    const { body } = await get(api, reviewer, '/api/batches/2026-03/cases').expect(200);
    const [first, second] = (body as { cases: { caseId: string }[] }).cases;
    const behind = await get(api, reviewer, `/api/batches/2026-03/cases?after=${first?.caseId ?? ''}`).expect(200);
    expect(behind.body).toMatchObject({ cases: [{ caseId: second?.caseId }] });
    expect((await get(api, reviewer, '/api/batches/2026-03/cases?outcome=refused').expect(200)).body).toEqual({ cases: [] });
  });

  it('has no batch for who reads cases of another office, and none for who reads none', async () => {
    const elsewhere = await api.person('南镇初审', 'reviewer-1@south');
    const expert = await api.person('专家', 'expert@county');
    expect(codeOf(await get(api, elsewhere, '/api/batches/2026-03'))).toEqual([404, 'unknown-batch']);
    expect(codeOf(await get(api, expert, '/api/batches/2026-03'))).toEqual([403, 'not-permitted']);
  });
});
