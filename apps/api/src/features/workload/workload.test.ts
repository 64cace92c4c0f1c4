import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';
import { type LadderDto, type WorkloadDto } from './workload.dto';

let api: TestApi;
let supervisor: TestPerson;
let elsewhere: TestPerson;
let reviewer: TestPerson;
let colleague: TestPerson;

beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  supervisor = await api.person('督办员', 'supervisor@county');
  elsewhere = await api.person('南镇督办', 'supervisor@south');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
});
afterAll(() => api.close());

const idOf = (review: string): string => review.replace('/api/tasks/', '');
const load = async (person: TestPerson): Promise<WorkloadDto> => (await get(api, person, '/api/workload').expect(200)).body as WorkloadDto;
const listed = async (person: TestPerson, query: string): Promise<readonly string[]> => {
  const { body } = await get(api, person, `/api/workload/tasks?${query}`).expect(200);
  return (body as { rows: { id: string }[] }).rows.map(({ id }) => id);
};

describe('the load of offices', () => {
  it('is counted by post and by person, and its tasks are listed behind each figure', async () => {
    const [mine, free] = [await startCard(api), await startCard(api)];
    await post(api, reviewer, `${mine.review}/claim`).expect(200);
    const { posts, people } = await load(supervisor);
    expect(posts).toContainEqual(
      expect.objectContaining({
        post: 'reviewer-1',
        postName: '初审岗',
        organisation: '北乡',
        free: 1,
        claimed: 1,
        overdue: 0,
        dueThisWeek: 0,
      }),
    );
    expect(people.find(({ person }) => person.id === reviewer.id)).toMatchObject({ claimed: 1, overdue: 0, done: 0 });
    expect(await listed(supervisor, `person=${reviewer.id}`)).toEqual([idOf(mine.review)]);
    expect(await listed(supervisor, 'state=free&post=reviewer-1&organisation=north')).toEqual([idOf(free.review)]);
    await post(api, reviewer, `${mine.review}/complete`, { data: { decision: 'pass' } }).expect(200);
    expect((await load(supervisor)).people.find(({ person }) => person.id === reviewer.id)).toMatchObject({ claimed: 0, done: 1 });
  });

  it('is not told to another township, nor to who does not supervise', async () => {
    const { review } = await startCard(api);
    const { posts, people } = await load(elsewhere);
    expect(posts.filter(({ organisationId }) => organisationId !== 'south')).toEqual([]);
    expect(people.map(({ person }) => person.id)).toEqual([elsewhere.id]);
    expect(await listed(elsewhere, 'state=open')).toEqual([]);
    const answer = await get(api, elsewhere, `/api/workload/candidates?tasks=${idOf(review)}`).expect(200);
    expect(answer.body).toEqual({ candidates: [] });
    for (const path of ['workload', 'workload/tasks', `workload/candidates?tasks=${idOf(review)}`, 'overdue-ladder'])
      expect(codeOf(await get(api, reviewer, `/api/${path}`))).toEqual([403, 'not-permitted']);
  });

  it('goes from page to page without repeating or skipping', async () => {
    const all = await listed(supervisor, 'limit=100');
    const first = (await get(api, supervisor, '/api/workload/tasks?limit=1').expect(200)).body as { rows: { id: string }[]; next: string };
    const rest = await listed(supervisor, `limit=100&after=${encodeURIComponent(first.next)}`);
    expect([...first.rows.map(({ id }) => id), ...rest]).toEqual(all);
    expect(codeOf(await get(api, supervisor, `/api/workload/tasks?state=overdue&after=${encodeURIComponent(first.next)}`))).toEqual([
      400,
      'invalid-cursor',
    ]);
  });

  it('is given to those who may have it, and offered again', async () => {
    const { review } = await startCard(api);
    const task = idOf(review);
    const { body } = await get(api, supervisor, `/api/workload/candidates?tasks=${task}`).expect(200);
    const { candidates } = body as { candidates: { person: { id: string }; tasks: string[] }[] };
    expect(candidates.map(({ person }) => person.id).toSorted()).toEqual([reviewer.id, colleague.id].toSorted());
    expect(candidates.every(({ tasks }) => tasks.includes(task))).toBe(true);
    const given = await post(api, supervisor, '/api/tasks/bulk', { verb: 'assign', tasks: [task], personId: colleague.id }).expect(200);
    expect(given.body).toMatchObject({ results: [{ task, outcome: {} }] });
    expect(await listed(supervisor, `person=${colleague.id}`)).toEqual([task]);
    await post(api, supervisor, '/api/tasks/bulk', { verb: 'reoffer', tasks: [task] }).expect(200);
    expect(await listed(supervisor, `person=${colleague.id}`)).toEqual([]);
  });
});

describe('the ladder of what is overdue', () => {
  it('counts tasks that nobody was told of, and tells rung by rung who was', async () => {
    const { caseId, number } = await startCard(api, 'south');
    const { now } = api.clock;
    api.clock.now = new Date('2026-03-10T01:00:00Z');
    expect(await listed(supervisor, 'state=untold')).toContain(`${caseId}.2`);
    await api.store.pool.query(
      `INSERT INTO escalations (case_id, clock, rung, organisation_id, post, at) VALUES ($1, 'task:2', 'rung-1', 'county', 'supervisor', $2),
        ($1, 'task:2', 'rung-2', 'county', 'deputy-director', $3)`,
      [caseId, '2026-03-09T16:00:00Z', '2026-03-10T00:00:00Z'],
    );
    const { body } = await get(api, supervisor, '/api/overdue-ladder').expect(200);
    const { rungs, rows } = body as LadderDto;
    expect(rungs).toEqual([{ rung: 'rung-2', count: 1 }]);
    expect(rows).toMatchObject([
      {
        caseId,
        caseNumber: number,
        name: '初审',
        rung: 'rung-2',
        task: `${caseId}.2`,
        remaining: { overdue: true },
        told: [{ rung: 'rung-2', postName: '分管领导', organisation: '怀远县医疗保障局' }, { rung: 'rung-1' }],
      },
    ]);
    expect(await listed(supervisor, 'state=untold')).not.toContain(`${caseId}.2`);
    expect((await get(api, supervisor, '/api/overdue-ladder?rung=rung-1').expect(200)).body).toMatchObject({ rows: [] });
    const north = await api.person('北乡督办', 'supervisor@north');
    expect((await get(api, north, '/api/overdue-ladder').expect(200)).body).toEqual({ rungs: [], rows: [] });
    expect((await get(api, elsewhere, '/api/overdue-ladder').expect(200)).body).toMatchObject({ rungs: [{ count: 1 }] });
    api.clock.now = now;
  });
});
