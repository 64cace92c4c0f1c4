import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  stranger = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const send = (verb: 'put' | 'delete', person: TestPerson, path: string): Test =>
  request(api.server)[verb](path).auth(person.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
const save = (person: TestPerson, task: string, data: object): Test => send('put', person, `${task}/draft`).send({ data });
const draftsOf = async (task: string): Promise<number> => {
  const [caseId] = task.replace('/api/tasks/', '').split('.');
  const { rows } = await api.store.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM task_drafts WHERE case_id = $1', [
    caseId,
  ]);
  return rows[0]?.count ?? 0;
};

describe('a draft', () => {
  it('is kept for its writer, tells when it was saved and how far the case is, and is replaced by the next one', async () => {
    const { review } = await startCard(api);
    const { body } = await save(reviewer, review, { decision: 'pa' }).expect(200);
    expect(body).toEqual({ savedAt: expect.any(String) as unknown, seq: 1 });
    await save(reviewer, review, { decision: 'pass' }).expect(200);
    expect((await get(api, reviewer, `${review}/draft`).expect(200)).body).toMatchObject({ data: { decision: 'pass' } });
    expect(await draftsOf(review)).toBe(1);
  });

  it('is nobody else’s to see', async () => {
    const { review } = await startCard(api);
    await save(reviewer, review, { decision: 'refuse' }).expect(200);
    expect((await get(api, colleague, `${review}/draft`).expect(200)).body).toEqual({});
    expect(codeOf(await get(api, stranger, `${review}/draft`))).toEqual([404, 'unknown-task']);
  });

  it('stands encrypted in the database', async () => {
    const { review } = await startCard(api);
    await save(reviewer, review, { decision: '高血压三级' }).expect(200);
    const { rows } = await api.store.pool.query<{ body: Buffer }>('SELECT body FROM task_drafts');
    expect(rows.some(({ body }) => body.includes('高血压'))).toBe(false);
  });

  it('goes with the task, whoever closes it', async () => {
    const { review } = await startCard(api);
    await save(reviewer, review, { decision: 'pass' }).expect(200);
    await save(colleague, review, { decision: 'refuse' }).expect(200);
    await post(api, colleague, `${review}/complete`, { data: { decision: 'refuse' } }).expect(200);
    expect(await draftsOf(review)).toBe(0);
    expect(codeOf(await save(reviewer, review, { decision: 'pass' }))).toEqual([409, 'task-closed']);
  });

  it('goes with an application that is withdrawn', async () => {
    const { review, caseId, applicant } = await startCard(api);
    await save(reviewer, review, { decision: 'pass' }).expect(200);
    await post(api, applicant, `/api/cases/${caseId}/withdraw`).expect(200);
    expect(await draftsOf(review)).toBe(0);
  });

  it('is thrown away by its writer alone', async () => {
    const { review } = await startCard(api);
    await save(reviewer, review, { decision: 'pass' }).expect(200);
    await send('delete', colleague, `${review}/draft`).expect(204);
    expect(await draftsOf(review)).toBe(1);
    await send('delete', reviewer, `${review}/draft`).expect(204);
    expect(await draftsOf(review)).toBe(0);
  });

  it('is written by those only who could complete the task, and no longer than a form', async () => {
    const { review, applicant } = await startCard(api);
    expect(codeOf(await save(applicant, review, {}))).toEqual([403, 'not-permitted']);
    expect(codeOf(await save(stranger, review, {}))).toEqual([404, 'unknown-task']);
    expect(codeOf(await save(reviewer, review, { decision: 'x'.repeat(70_000) }))).toEqual([413, 'body-too-large']);
  });
});
