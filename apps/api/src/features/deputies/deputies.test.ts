import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let absent: TestPerson;
let deputy: TestPerson;
let supervisor: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  supervisor = await api.person('督办员', 'supervisor@county');
});
beforeEach(async () => {
  absent = await api.person('北乡初审', 'reviewer-1@north');
  deputy = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const PASS = { data: { decision: 'pass' } };
const leave = (change: object = {}) => ({ deputyId: deputy.id, from: '2026-03-02', until: '2026-03-06', reason: '住院', ...change });
const record = async (by: TestPerson, change: object = {}): Promise<string> =>
  ((await post(api, by, '/api/deputies', leave(change)).expect(201)).body as { id: string }).id;
const rows = async (person: TestPerson, tab = 'deputy'): Promise<readonly object[]> =>
  ((await get(api, person, `/api/inbox?tab=${tab}&limit=100`).expect(200)).body as { rows: object[] }).rows;

describe('a deputy', () => {
  it('sees and does what the absent one has or may claim, and every act names both', async () => {
    const [mine, free] = [await startCard(api), await startCard(api)];
    await post(api, absent, `${mine.review}/claim`).expect(200);
    expect(codeOf(await get(api, deputy, mine.review))).toEqual([404, 'unknown-task']);
    await record(absent);
    const person = { id: absent.id, name: '北乡初审' };
    const seen = await rows(deputy);
    expect(seen).toContainEqual(expect.objectContaining({ caseId: mine.caseId, because: { kind: 'deputy', person } }));
    expect(seen).toContainEqual(
      expect.objectContaining({ caseId: free.caseId, actions: ['claim', 'complete'], because: { kind: 'deputy', person } }),
    );
    expect((await get(api, deputy, '/api/inbox/counts').expect(200)).body).toMatchObject({ deputy: seen.length });
    await post(api, deputy, `${mine.review}/complete`, PASS).expect(200);
    await post(api, deputy, `${free.review}/claim`).expect(200);
    expect((await get(api, deputy, free.review).expect(200)).body).toMatchObject({
      owner: { id: deputy.id },
      delegator: { id: absent.id },
      because: { kind: 'delegate', person },
    });
    await post(api, deputy, `${free.review}/complete`, PASS).expect(200);
    const { rows: acts } = await api.store.pool.query('SELECT kind, actor FROM audit_entries WHERE case_id = $1 AND actor = $2', [
      free.caseId,
      deputy.id,
    ]);
    expect(acts).toEqual([
      { kind: 'task-claimed', actor: deputy.id },
      { kind: 'task-completed', actor: deputy.id },
    ]);
  });

  it('acts within the processes and the posts that were named, and while it runs', async () => {
    const { review } = await startCard(api);
    const other = await record(absent, { processes: ['relief'] });
    expect(codeOf(await post(api, deputy, `${review}/claim`))).toEqual([404, 'unknown-task']);
    await post(api, absent, `/api/deputies/${other}/revoke`).expect(204);
    const id = await record(absent, { processes: ['card'], posts: ['reviewer-1'] });
    const { now } = api.clock;
    api.clock.now = new Date('2026-03-06T16:00:00Z');
    expect(codeOf(await post(api, deputy, `${review}/claim`))).toEqual([404, 'unknown-task']);
    api.clock.now = now;
    await post(api, deputy, `${review}/claim`).expect(200);
    await post(api, deputy, `/api/deputies/${id}/revoke`).expect(204);
    expect(codeOf(await post(api, deputy, `${review}/complete`, PASS))).toEqual([403, 'not-permitted']);
    await post(api, absent, `${review}/return`).expect(200);
  });

  it('is nobody’s deputy’s deputy, and holds a post of the absent one', async () => {
    const third = await api.person('南镇同事', 'reviewer-1@south');
    await record(absent);
    expect(codeOf(await post(api, deputy, '/api/deputies', leave({ deputyId: third.id })))).toEqual([409, 'deputy-chain']);
    expect(codeOf(await post(api, third, '/api/deputies', leave({ deputyId: absent.id })))).toEqual([409, 'deputy-chain']);
    const expert = await api.person('专家', 'expert@hospital');
    expect(codeOf(await post(api, third, '/api/deputies', leave({ deputyId: expert.id })))).toEqual([422, 'unfit-deputy']);
    expect(codeOf(await post(api, third, '/api/deputies', leave({ deputyId: third.id })))).toEqual([422, 'unfit-deputy']);
    expect(codeOf(await post(api, third, '/api/deputies', leave({ until: '2026-03-01' })))).toEqual([422, 'date-passed']);
    expect(codeOf(await post(api, third, '/api/deputies', leave({ reason: '' })))).toEqual([422, 'fields-invalid']);
  });

  it('does nothing in a case of the absent one, nor in the own', async () => {
    await record(absent);
    const body = { processId: 'card', townshipId: 'north', data: { illness: '高血压三级' } };
    const answer = await post(api, deputy, '/api/applications', body).expect(201);
    const { caseId } = answer.body as { caseId: string };
    const { rows: tasks } = await api.store.pool.query<{ no: number }>('SELECT no FROM tasks WHERE case_id = $1', [caseId]);
    expect(codeOf(await post(api, deputy, `/api/tasks/${caseId}.${String(tasks[0]?.no)}/claim`))[0]).toBe(403);
    const theirs = await post(api, absent, '/api/applications', body).expect(201);
    const own = (theirs.body as { caseId: string }).caseId;
    expect((await rows(deputy)).map((row) => (row as { caseId: string }).caseId)).not.toContain(own);
  });
});

describe('delegations', () => {
  it('are recorded by the absent one, or for them by a supervisor above', async () => {
    const elsewhere = await api.person('南镇督办', 'supervisor@south');
    expect(codeOf(await post(api, elsewhere, '/api/deputies', leave({ personId: absent.id })))).toEqual([404, 'unknown-person']);
    expect(codeOf(await post(api, deputy, '/api/deputies', leave({ personId: absent.id })))).toEqual([404, 'unknown-person']);
    const key = randomUUID();
    const body = leave({ personId: absent.id });
    const first = await post(api, supervisor, '/api/deputies', body, key).expect(201);
    expect((await post(api, supervisor, '/api/deputies', body, key).expect(201)).body).toEqual(first.body);
    expect(codeOf(await post(api, supervisor, '/api/deputies', leave(), key))).toEqual([422, 'idempotency-key-reused']);
  });

  it('are seen and revoked by both and by a supervisor above, and by nobody else', async () => {
    const id = await record(absent);
    const stranger = await api.person('西乡初审', 'reviewer-1@south');
    for (const person of [absent, deputy]) {
      const { body } = await get(api, person, '/api/deputies').expect(200);
      expect(body).toMatchObject({ deputies: [{ id, person: { id: absent.id }, deputy: { id: deputy.id }, reason: '住院' }] });
    }
    await get(api, supervisor, `/api/deputies?personId=${absent.id}`).expect(200);
    expect(codeOf(await get(api, stranger, `/api/deputies?personId=${absent.id}`))).toEqual([404, 'unknown-person']);
    expect(codeOf(await post(api, stranger, `/api/deputies/${id}/revoke`))).toEqual([404, 'unknown-deputy']);
    expect(codeOf(await post(api, stranger, `/api/deputies/${randomUUID()}/revoke`))).toEqual([404, 'unknown-deputy']);
    await post(api, supervisor, `/api/deputies/${id}/revoke`).expect(204);
    expect(await rows(deputy)).toEqual([]);
    const { rows: stored } = await api.store.pool.query<{ reason: Buffer }>('SELECT reason FROM deputies WHERE id = $1', [id]);
    expect(stored[0]?.reason.includes('住院')).toBe(false);
  });
});
