import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, object, post, startCard } from '../../testing/test-case';

let api: TestApi;
let clerk: TestPerson;
let supervisor: TestPerson;
let north: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  clerk = await api.person('县窗口', 'intake-clerk@county');
  supervisor = await api.person('县督办', 'supervisor@county');
  north = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

interface Listed {
  readonly cases: readonly { readonly id: string; readonly number: string; readonly subject: string; readonly townshipName?: string }[];
  readonly next?: string;
}

const list = async (person: TestPerson, query = ''): Promise<Listed> =>
  (await get(api, person, `/api/office-cases${query}`).expect(200)).body as Listed;
const numbers = async (person: TestPerson, query = '') => (await list(person, query)).cases.map(({ number }) => number);

describe('/api/office-cases', () => {
  it('shows a township its own cases, the county all of them, and nobody else any', async () => {
    const [inNorth, inSouth] = [await startCard(api, 'north'), await startCard(api, 'south')];
    expect(await numbers(clerk)).toEqual(expect.arrayContaining([inNorth.number, inSouth.number]));
    expect(await numbers(north)).toContain(inNorth.number);
    expect(await numbers(north)).not.toContain(inSouth.number);
    expect(codeOf(await get(api, await api.person('专家', 'expert@county'), '/api/office-cases'))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, await api.person('群众'), '/api/office-cases'))).toEqual([403, 'not-permitted']);
  });

  it('shows names and places to posts that may see them', async () => {
    const { number } = await startCard(api, 'north');
    const approver = await api.person('县领导', 'township-approver@county');
    expect((await list(approver, `?number=${number}`)).cases).toMatchObject([{ subject: '王小明', townshipName: '北乡' }]);
  });

  it('finds a case by its whole number, but none that its reader may not read', async () => {
    const { number } = await startCard(api, 'south');
    expect(await numbers(clerk, `?number=${number}`)).toEqual([number]);
    expect(await numbers(north, `?number=${number}`)).toEqual([]);
  });

  it('is narrowed by process, stage, township and period', async () => {
    const { number } = await startCard(api, 'south');
    expect(await numbers(clerk, '?process=card&stage=review&township=south&from=2026-03-02&until=2026-03-02')).toContain(number);
    for (const other of [
      'process=other',
      'stage=publicity',
      'township=north',
      'from=2026-03-03',
      'until=2026-03-01',
      'outcome=approved',
      'status=closed',
    ])
      expect(await numbers(clerk, `?${other}`)).not.toContain(number);
    expect(await numbers(north, '?township=south')).toEqual([]);
    expect(codeOf(await get(api, clerk, '/api/office-cases?from=x'))).toEqual([422, 'fields-invalid']);
  });

  it('goes on behind the last of a page', async () => {
    for (let count = 0; count < 31; count += 1) await startCard(api, 'north');
    const first = await list(clerk, '?township=north');
    const second = await list(clerk, `?township=north&after=${first.next ?? ''}`);
    expect(first.cases).toHaveLength(30);
    expect(second.cases.length).toBeGreaterThan(0);
    expect(second.cases.map(({ id }) => id).filter((id) => first.cases.some((each) => each.id === id))).toEqual([]);
    expect(codeOf(await get(api, clerk, '/api/office-cases?after=x'))).toEqual([400, 'invalid-cursor']);
  });
});

describe('/api/case-filters', () => {
  it('names processes with their stages and outcomes, and the places that the reader may read', async () => {
    const { body } = await get(api, north, '/api/case-filters').expect(200);
    expect(body).toMatchObject({
      processes: [{ id: 'card', name: '办卡', stages: expect.arrayContaining([{ id: 'review', name: '初审' }]) as unknown }],
      places: [{ id: 'north', kind: 'township' }],
    });
    expect(codeOf(await get(api, await api.person('群众'), '/api/case-filters'))).toEqual([403, 'not-permitted']);
  });
});

interface Desk {
  readonly actions: readonly string[];
  readonly waitsFor: readonly object[];
  readonly recused: readonly object[];
}

const desk = async (person: TestPerson, caseId: string): Promise<Desk | undefined> =>
  ((await get(api, person, `/api/cases/${caseId}`).expect(200)).body as { desk?: Desk }).desk;

describe('the desk of a case', () => {
  it('tells staff what it waits for and with whom, with the days left; its parties have none', async () => {
    const { caseId, applicant } = await startCard(api);
    expect((await desk(clerk, caseId))?.waitsFor).toEqual([
      expect.objectContaining({ name: '初审', offeredTo: [{ postName: '初审岗', organisation: { id: 'north', name: '北乡' } }] }),
    ]);
    const { body } = await get(api, clerk, `/api/cases/${caseId}`);
    expect(body).toMatchObject({ clocks: [{ name: '办理期限', remaining: { days: 20, overdue: false } }] });
    expect(await desk(applicant, caseId)).toBeUndefined();
  });

  it('offers each post what it may do while the case is open', async () => {
    const { caseId } = await startCard(api);
    expect((await desk(clerk, caseId))?.actions).toEqual(['urge', 'record-authority', 'recuse']);
    expect((await desk(supervisor, caseId))?.actions).toEqual(['urge', 'recuse', 'order-recusal', 'cancel']);
    expect((await desk(north, caseId))?.actions).toEqual(['recuse']);
  });

  it('offers to take an objection while something of the case is public', async () => {
    const { caseId, number, review } = await startCard(api);
    await post(api, north, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    expect((await desk(clerk, caseId))?.actions).toContain('take-objection');
    expect((await desk(supervisor, caseId))?.actions).not.toContain('take-objection');
    await object(api, number);
    expect((await desk(clerk, caseId))?.actions).toContain('take-objection');
  });

  it('offers the archive of a closed case to whoever may have it, and nothing else', async () => {
    const { caseId } = await startCard(api);
    await post(api, supervisor, `/api/cases/${caseId}/cancel`, { reason: '重复申请' }).expect(200);
    const archivist = await api.person('档案', 'archivist@county');
    expect((await desk(archivist, caseId))?.actions).toEqual(['archive']);
    expect(await desk(clerk, caseId)).toMatchObject({ actions: [], waitsFor: [] });
  });

  it('names who keeps out of it', async () => {
    const { caseId } = await startCard(api);
    const reviewer = await api.person('回避人', 'reviewer-1@north');
    await post(api, reviewer, `/api/cases/${caseId}/recusals`, { reason: '邻居' }).expect(200);
    expect((await desk(clerk, caseId))?.recused).toEqual([{ id: reviewer.id, name: '回避人' }]);
  });
});
