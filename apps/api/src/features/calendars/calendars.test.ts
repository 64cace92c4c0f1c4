import { listWorkingBulkRuns, queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

const OWN = {
  region: '340321',
  kind: 'override',
  year: 2026,
  source: '县人民政府关于县庆放假的通知',
  publishedAt: '2026-03-01',
  holidays: [{ name: '县庆', from: '2026-03-04', to: '2026-03-04' }],
  swappedWorkdays: ['2026-03-14'],
};
/** The review is due five working days after Monday 2 March, Shanghai midnight. */
const [BEFORE, AFTER] = ['2026-03-09T16:00:00.000Z', '2026-03-10T16:00:00.000Z'];

let api: TestApi;
let owner: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  owner = await api.person('流程管理员', 'process-owner@county');
});
afterAll(() => api.close());

const dueAt = async (caseId: string): Promise<unknown> => {
  const { rows } = await queryStore<{ due_at: Date }>(api.store, { text: 'SELECT due_at FROM tasks WHERE case_id = $1', values: [caseId] });
  return rows[0]?.due_at.toISOString();
};

/** Orders that dates are moved and does what a worker does. */
async function replan(): Promise<{ readonly before: unknown; readonly after: unknown }> {
  const { cases, wall } = api.api.parts;
  const ordered = await post(api, owner, '/api/calendars/replan', { region: '340321' }).expect(201);
  for (const id of await listWorkingBulkRuns(api.store)) await cases.workBulkRun(id, { enough: () => false, clock: wall });
  const latest = await get(api, owner, '/api/calendars/replan').expect(200);
  return { before: (ordered.body as { run: unknown }).run, after: (latest.body as { run: unknown }).run };
}

describe('/api/calendars', () => {
  it('are for the process owner of the county, and for nobody else', async () => {
    const strangers = [await api.person('局长', 'director@county'), await api.person('乡镇', 'process-owner@north')];
    for (const stranger of strangers) {
      expect(codeOf(await get(api, stranger, '/api/calendars'))).toEqual([403, 'not-permitted']);
      for (const path of ['', '/preview'])
        expect(codeOf(await post(api, stranger, `/api/calendars${path}`, OWN))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, stranger, '/api/calendars/replan', { region: '*' }))).toEqual([403, 'not-permitted']);
      for (const path of ['replan', 'replan/dates'])
        expect(codeOf(await get(api, stranger, `/api/calendars/${path}`))).toEqual([403, 'not-permitted']);
    }
  });

  it('tell the days of each published year by name', async () => {
    const { body } = await get(api, owner, '/api/calendars').expect(200);
    expect(body).toMatchObject({ region: '340321', years: [{ year: 2025 }, { year: 2026 }] });
    expect(JSON.stringify(body)).toContain('{"day":"2026-02-14","kind":"worked"}');
    expect(JSON.stringify(body)).toContain('{"day":"2026-02-15","kind":"off","name":"春节"}');
  });

  it('refuse days that contradict themselves, and a region that is not theirs', async () => {
    const wrong = { ...OWN, swappedWorkdays: ['2026-03-04'] };
    const answer = await post(api, owner, '/api/calendars/preview', wrong);
    expect(codeOf(answer)).toEqual([422, 'fields-invalid']);
    expect(JSON.stringify(answer.body)).toContain('2026-03-04 既列为休息日又列为上班日');
    expect(codeOf(await post(api, owner, '/api/calendars', { ...OWN, region: '11' }))).toEqual([422, 'fields-invalid']);
  });

  it('say which dates would move, change nothing by that, and then move just these', async () => {
    const { caseId, number } = await startCard(api);
    const moved = [{ caseNumber: number, processName: '办卡', what: 'task', name: '初审', from: BEFORE, to: AFTER }];
    const { body: previewed } = await post(api, owner, '/api/calendars/preview', OWN).expect(200);
    expect(previewed).toMatchObject({ cases: 1, moved, unmoved: [] });
    expect(await dueAt(caseId)).toBe(BEFORE);
    expect((await post(api, owner, '/api/calendars', OWN).expect(200)).body).toEqual({ version: 1, created: true });
    expect(await dueAt(caseId)).toBe(BEFORE);
    expect(await replan()).toMatchObject({
      before: { state: 'working', cases: 1, worked: 0 },
      after: { state: 'done', worked: 1, moved: 1 },
    });
    expect((await get(api, owner, '/api/calendars/replan/dates').expect(200)).body).toMatchObject({ cases: 1, moved, unmoved: [] });
    expect(await dueAt(caseId)).toBe(AFTER);
    api.clock.now = new Date(api.clock.now.getTime() + 60_000);
    expect(await replan()).toMatchObject({ after: { state: 'done', cases: 1, worked: 1, moved: 0 } });
    expect((await get(api, owner, '/api/calendars/replan/dates').expect(200)).body).toEqual({ cases: 0, moved: [], unmoved: [] });
    const { body } = await get(api, owner, '/api/calendars').expect(200);
    const { calendars } = body as { calendars: object[] };
    expect(calendars.at(-1)).toMatchObject({ source: OWN.source, version: 1, enteredBy: { name: '流程管理员' } });
  });

  it('keep one version of days that are published twice at one instant', async () => {
    for (const source of ['通知一', '通知二', '通知三']) {
      const days = { ...OWN, source };
      const answers = await Promise.all([1, 2, 3, 4].map(() => post(api, owner, '/api/calendars', days).expect(200)));
      expect(answers.filter(({ body }) => (body as { created: boolean }).created)).toHaveLength(1);
      expect(new Set(answers.map(({ body }) => (body as { version: number }).version)).size).toBe(1);
    }
  });
});
