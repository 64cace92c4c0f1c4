import { createTestApi, MONDAY, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, type TestCase } from '../../testing/test-case';

interface Page {
  readonly rows: readonly {
    id: string;
    caseId: string;
    subject: string;
    actions: string[];
    because: object;
    remaining?: { today: boolean };
  }[];
  readonly next?: string;
}

let api: TestApi;
let reviewer: TestPerson;
let elsewhere: TestPerson;
let started: readonly TestCase[];
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  elsewhere = await api.person('南镇初审', 'reviewer-1@south');
  started = [await startCard(api), await startCard(api), await startCard(api)];
});
afterAll(() => api.close());

const page = async (person: TestPerson, query: string): Promise<Page> =>
  (await get(api, person, `/api/inbox?${query}`).expect(200)).body as Page;

/** Gives the tasks of all cases another deadline. */
async function endAt(dueAt: string): Promise<void> {
  const cases = started.map(({ caseId }) => caseId);
  for (const table of ['tasks', 'task_offers'])
    await api.store.pool.query(`UPDATE ${table} SET due_at = $1 WHERE case_id = ANY($2)`, [dueAt, cases]);
}

describe('GET /api/inbox', () => {
  it('shows claimable tasks with what may be done and why they are there', async () => {
    const { rows } = await page(reviewer, 'tab=claimable');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      name: '初审',
      processName: '办卡',
      subject: '王小明',
      status: 'ready',
      actions: ['claim', 'complete'],
      because: { kind: 'post', post: 'reviewer-1', postName: '初审岗', organisationId: 'north' },
    });
  });

  it('shows nothing of another township', async () => {
    expect((await page(elsewhere, 'tab=claimable')).rows).toEqual([]);
  });

  it('goes on where the last page ended, without a gap or a repetition', async () => {
    const first = await page(reviewer, 'tab=claimable&limit=2');
    const second = await page(reviewer, `tab=claimable&limit=2&after=${first.next ?? ''}`);
    expect(second.next).toBeUndefined();
    const seen = [...first.rows, ...second.rows].map(({ caseId }) => caseId);
    expect(seen.toSorted()).toEqual(started.map(({ caseId }) => caseId).toSorted());
  });

  it('refuses a cursor that was tampered with, and one of another list', async () => {
    const { next = '' } = await page(reviewer, 'tab=claimable&limit=1');
    const tampered = `${next[0] === 'a' ? 'b' : 'a'}${next.slice(1)}`;
    expect(codeOf(await get(api, reviewer, `/api/inbox?tab=claimable&after=${tampered}`))).toEqual([400, 'invalid-cursor']);
    expect(codeOf(await get(api, reviewer, `/api/inbox?tab=team&after=${next}`))).toEqual([400, 'invalid-cursor']);
  });

  it.each([
    '',
    'tab=all',
    'tab=mine&limit=0',
    'tab=mine&limit=1000',
    'tab=mine&limit=x',
    'tab=mine&order=due',
    'tab=mine&due=never',
    'tab=mine&search=1',
    'tab=mine&batch=%20',
  ])('refuses the query %p', async (query) => {
    expect(codeOf(await get(api, reviewer, `/api/inbox?${query}`))).toEqual([422, 'fields-invalid']);
  });

  it('filters by process and by an organisation or one above it', async () => {
    expect((await page(reviewer, 'tab=claimable&process=card&organisation=north')).rows).toHaveLength(3);
    expect((await page(reviewer, 'tab=claimable&organisation=county')).rows).toHaveLength(3);
    expect((await page(reviewer, 'tab=claimable&organisation=hospital')).rows).toEqual([]);
    expect((await page(reviewer, 'tab=claimable&process=other')).rows).toEqual([]);
  });

  it('filters by batch, in the list and in the counts', async () => {
    await api.store.pool.query(`UPDATE cases SET batch = '2026-03' WHERE id = $1`, [started[0]?.caseId]);
    expect((await page(reviewer, 'tab=claimable&batch=2026-03')).rows).toMatchObject([{ caseId: started[0]?.caseId }]);
    expect((await get(api, reviewer, '/api/inbox/counts?batch=2026-03').expect(200)).body).toMatchObject({ claimable: 1 });
  });

  it('offers the batches of one’s own tasks and of one’s office’s cases, and no others', async () => {
    const chosen = async (person: TestPerson) => (await get(api, person, '/api/inbox/choices').expect(200)).body as { batches: string[] };
    await api.store.pool.query(`UPDATE cases SET batch = '2026-04' WHERE id = $1`, [started[1]?.caseId]);
    const expert = await api.person('县专家', 'expert@county');
    expect(await chosen(await api.person('县初审', 'reviewer-1@county'))).toMatchObject({ batches: ['2026-04', '2026-03'] });
    expect(await chosen(reviewer)).toMatchObject({ batches: ['2026-04', '2026-03'] });
    expect(await chosen(elsewhere)).toMatchObject({ batches: [] });
    expect(await chosen(expert)).toMatchObject({ batches: [] });
    await api.store.pool.query(`UPDATE tasks SET status = 'claimed', owner_id = $2 WHERE case_id = $1`, [started[1]?.caseId, expert.id]);
    expect(await chosen(expert)).toMatchObject({ batches: ['2026-04'] });
    await api.store.pool.query(`UPDATE tasks SET status = 'ready', owner_id = NULL WHERE case_id = $1`, [started[1]?.caseId]);
  });

  it('filters by step and the end of the number', async () => {
    const [first] = started;
    const seen = async (query: string) => (await page(reviewer, `tab=claimable&${query}`)).rows.length;
    expect(await seen('element=review')).toBe(3);
    expect(await seen('element=other')).toBe(0);
    expect((await page(reviewer, `tab=claimable&search=${first?.number.slice(-6) ?? ''}`)).rows).toMatchObject([{ caseId: first?.caseId }]);
  });

  it.each([
    ['2026-03-02T01:00Z', [0, 0, 0]],
    ['2026-03-09T01:00Z', [0, 3, 3]],
    ['2026-03-10T01:00Z', [3, 0, 0]],
  ])('filters by due date: on %s overdue, today and this week are %p', async (now, counted) => {
    api.clock.now = new Date(now);
    const seen = async (due: string) => (await page(reviewer, `tab=claimable&due=${due}`)).rows.length;
    expect([await seen('overdue'), await seen('today'), await seen('week')]).toEqual(counted);
    api.clock.now = MONDAY;
  });

  it.each([
    ['a Friday before a term that ends with Saturday', '2026-03-06T01:00Z', false],
    ['that Saturday', '2026-03-07T01:00Z', true],
    ['the Sunday after', '2026-03-08T01:00Z', false],
  ])('says due today of what due=today finds: on %s', async (_, now, today) => {
    await endAt('2026-03-07T16:00Z');
    api.clock.now = new Date(now);
    const { rows } = await page(reviewer, 'tab=claimable');
    expect(rows.map((row) => row.remaining?.today)).toEqual([today, today, today]);
    expect((await page(reviewer, 'tab=claimable&due=today')).rows).toHaveLength(today ? 3 : 0);
    api.clock.now = MONDAY;
    await endAt('2026-03-09T16:00Z');
  });

  it('finds a name only for whom no post shows names masked', async () => {
    const found = async (person: TestPerson) => (await page(person, `tab=claimable&search=${encodeURIComponent('王小')}`)).rows.length;
    expect(await found(reviewer)).toBe(3);
    expect(await found(await api.person('专家兼初审', 'reviewer-1@north', 'expert@county'))).toBe(0);
  });

  it('tells what it can be narrowed to', async () => {
    const { body } = await get(api, reviewer, '/api/inbox/choices').expect(200);
    expect(body).toMatchObject({
      processes: [{ id: 'card', name: '办卡' }],
      organisations: [{ id: 'north', name: '北乡', kind: 'township' }],
      byName: true,
    });
  });

  it('keeps what was put off apart from mine until its day', async () => {
    const { review, caseId } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    await post(api, reviewer, `${review}/hold`, { until: '2026-03-04', reason: '等材料' }).expect(200);
    expect([(await page(reviewer, 'tab=mine')).rows, (await page(reviewer, 'tab=held')).rows]).toMatchObject([[], [{ caseId }]]);
    await post(api, reviewer, `${review}/resume`).expect(200);
    await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
  });

  it('moves a claimed task to mine, for colleagues to team, and at last to done', async () => {
    const colleague = await api.person('北乡同事', 'reviewer-1@north');
    const { review, caseId } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    expect((await page(reviewer, 'tab=mine')).rows).toMatchObject([
      {
        caseId,
        because: { kind: 'owner' },
        actions: ['complete', 'send-back', 'release', 'hold', 'delegate', 'transfer', 'add-signers', 'ask-supplement', 'copy'],
      },
    ]);
    expect((await page(colleague, 'tab=team')).rows).toMatchObject([{ caseId, owner: { name: '北乡初审' }, actions: ['urge'] }]);
    expect((await get(api, colleague, '/api/inbox/counts')).body).toEqual({ mine: 0, held: 0, claimable: 3, team: 1, done: 0 });
    await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    expect((await page(reviewer, 'tab=mine')).rows).toEqual([]);
    expect((await get(api, reviewer, '/api/inbox/counts')).body).toMatchObject({ done: 2 });
    // All was done at one instant, so the order is nobody's.
    expect((await page(reviewer, 'tab=done')).rows).toContainEqual(expect.objectContaining({ caseId, status: 'completed' }));
  });
});
