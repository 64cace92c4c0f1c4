import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';
import { type BottlenecksDto, type DurationsDto, type OverdueSharesDto, type ThroughputDto } from './figures.dto';

let api: TestApi;
let owner: TestPerson;
let southern: TestPerson;
const MARCH = 'from=2026-03-01&until=2026-03-31';

beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  owner = await api.person('流程管理员', 'process-owner@county');
  southern = await api.person('南镇督办', 'supervisor@south');
  const reviewer = await api.person('北乡初审', 'reviewer-1@north');
  const started = [];
  for (let n = 0; n < 6; n += 1) started.push(await startCard(api));
  api.clock.now = new Date('2026-03-05T01:00:00Z');
  for (const { review } of started) await post(api, reviewer, `${review}/complete`, { data: { decision: 'refuse' } });
  // The measures are of closed cases; what the process does after the review is no matter here.
  await api.store.pool.query(`UPDATE cases SET status = 'closed', closed_at = '2026-03-06T01:00:00Z'`);
  await startCard(api, 'south');
});
afterAll(() => api.close());

const read = async <Answer>(person: TestPerson, path: string): Promise<Answer> =>
  (await get(api, person, `/api/figures/${path}`).expect(200)).body as Answer;

describe('figures', () => {
  it('count what came and was closed in each week of the period', async () => {
    const { weeks } = await read<ThroughputDto>(owner, `throughput?${MARCH}`);
    expect(weeks).toHaveLength(6);
    expect(weeks[1]).toEqual({ week: '2026-03-02', started: 7, closed: 6 });
    expect((await read<ThroughputDto>(owner, `throughput?${MARCH}&process=other`)).weeks[1]).toMatchObject({ started: 0 });
  });

  it('measure stages in working days and call things by their names', async () => {
    const { processes, stages } = await read<DurationsDto>(owner, `durations?${MARCH}`);
    expect(processes).toEqual([{ process: { id: 'card', name: '办卡' }, cases: 6, median: 4, p90: 4 }]);
    expect(stages).toEqual([{ process: { id: 'card', name: '办卡' }, stage: { id: 'review', name: '初审' }, cases: 6, median: 3, p90: 3 }]);
    expect((await read<OverdueSharesDto>(owner, `overdue?${MARCH}`)).shares).toMatchObject([
      { stage: { name: '初审' }, done: 6, late: 0, open: 1 },
    ]);
  });

  it('tell no township of fewer than five cases', async () => {
    expect(await read<BottlenecksDto>(owner, `bottlenecks?${MARCH}`)).toMatchObject({
      cells: [{ township: { name: '北乡' }, cases: 6 }],
      withheld: 0,
    });
    await api.store.pool.query(`UPDATE cases SET township_id = 'south' WHERE id IN (SELECT id FROM cases WHERE status = 'closed' LIMIT 2)`);
    expect(await read<BottlenecksDto>(owner, `bottlenecks?${MARCH}`)).toEqual({ cells: [], withheld: 2 });
    expect((await read<DurationsDto>(southern, `durations?${MARCH}`)).stages).toEqual([]);
    await api.store.pool.query(`UPDATE cases SET township_id = 'north' WHERE status = 'closed'`);
  });

  it('are of the own organisation and those below it, and of nobody without the post', async () => {
    const { weeks } = await read<ThroughputDto>(southern, `throughput?${MARCH}`);
    expect(weeks[1]).toMatchObject({ started: 1, closed: 0 });
    const reviewer = await api.person('县局初审', 'reviewer-1@county');
    for (const path of ['throughput', 'durations', 'overdue', 'bottlenecks', 'sheet'])
      expect(codeOf(await get(api, reviewer, `/api/figures/${path}?${MARCH}&sheet=overdue`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, owner, '/api/figures/throughput?from=march'))).toEqual([422, 'fields-invalid']);
  });

  it('go out as a file with Chinese headings', async () => {
    const answer = await get(api, owner, `/api/figures/sheet?${MARCH}&sheet=durations&format=csv`).expect(200);
    expect(answer.text).toContain('办卡,初审,6,3,3');
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('办理时长.csv'));
    await get(api, owner, `/api/figures/sheet?${MARCH}&sheet=bottlenecks`)
      .expect(200)
      .expect('Content-Type', /spreadsheetml/);
  });
});
