import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, object, post, startCard, taskNumber } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
let supervisor: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  stranger = await api.person('南镇初审', 'reviewer-1@south');
  supervisor = await api.person('督办员', 'supervisor@county');
});
afterAll(() => api.close());

const PASS = { data: { decision: 'pass' } };

describe('passing on', () => {
  const pass = (to: TestPerson) => ({ personId: to.id, reason: '出差三天' });
  const claimed = async (): Promise<string> => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    return review;
  };

  it('by transfer gives a candidate the task for good, with the reason in the timeline', async () => {
    const review = await claimed();
    await post(api, reviewer, `${review}/transfer`, pass(colleague)).expect(200);
    expect((await get(api, colleague, review).expect(200)).body).toMatchObject({ owner: { id: colleague.id }, status: 'claimed' });
    expect(codeOf(await post(api, reviewer, `${review}/complete`, PASS))).toEqual([403, 'not-yours']);
    const timeline = `${review.replace('/tasks/', '/cases/').replace(/\.\d+$/, '')}/timeline`;
    const { body } = await get(api, colleague, timeline).expect(200);
    expect((body as { entries: object[] }).entries.at(-1)).toMatchObject({ kind: 'task-transferred', reason: '出差三天' });
  });

  it('by delegation lets the delegate return it, or the delegator take it back', async () => {
    const review = await claimed();
    await post(api, reviewer, `${review}/delegate`, pass(colleague)).expect(200);
    expect((await get(api, colleague, review).expect(200)).body).toMatchObject({
      owner: { id: colleague.id },
      delegator: { id: reviewer.id },
      actions: ['complete', 'return', 'add-signers', 'ask-supplement', 'copy'],
    });
    await post(api, colleague, `${review}/return`).expect(200);
    await post(api, reviewer, `${review}/delegate`, pass(colleague)).expect(200);
    await post(api, reviewer, `${review}/return`).expect(200);
    expect((await get(api, reviewer, review).expect(200)).body).toMatchObject({ owner: { id: reviewer.id } });
  });

  it('keeps the delegator away from what the delegate is kept away from', async () => {
    const both = await api.person('北乡初审五', 'reviewer-1@north', 'policy@county');
    const { review, caseId, number } = await startCard(api);
    await post(api, both, `${review}/claim`).expect(200);
    await post(api, both, `${review}/delegate`, pass(colleague)).expect(200);
    await post(api, colleague, `${review}/complete`, PASS).expect(200);
    await object(api, number);
    const inquiry = await taskNumber(api, caseId, 'inquiry');
    expect(codeOf(await post(api, both, `/api/tasks/${caseId}.${inquiry}/claim`))).toEqual([403, 'separated']);
  });

  it.each(['transfer', 'delegate'])('by %s is for the owner, to another candidate, with a reason', async (verb) => {
    const review = await claimed();
    expect(codeOf(await post(api, colleague, `${review}/${verb}`, pass(colleague)))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${review}/${verb}`, pass(colleague)))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, reviewer, `${review}/${verb}`, pass(stranger)))).toEqual([422, 'assignee-unfit']);
    expect(codeOf(await post(api, reviewer, `${review}/${verb}`, pass(reviewer)))).toEqual([409, 'already-claimed']);
    expect(codeOf(await post(api, reviewer, `${review}/${verb}`, { ...pass(colleague), reason: '' }))).toEqual([422, 'fields-invalid']);
  });
});

describe('putting off', () => {
  const until = { until: '2026-03-09', reason: '等医院补件' };

  it('holds the task until the day begins, and its owner resumes it earlier', async () => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    await post(api, reviewer, `${review}/hold`, until).expect(200);
    expect((await get(api, reviewer, review).expect(200)).body).toMatchObject({ heldUntil: '2026-03-08T16:00:00.000Z' });
    const { body } = await get(api, reviewer, '/api/inbox?tab=held').expect(200);
    const row = (body as { rows: { id: string }[] }).rows.find(({ id }) => review.endsWith(id));
    expect(row).toMatchObject({ heldUntil: '2026-03-08T16:00:00.000Z', actions: ['release', 'resume', 'hold', 'transfer', 'copy'] });
    expect(codeOf(await post(api, reviewer, `${review}/complete`, PASS))).toEqual([409, 'task-held']);
    expect(codeOf(await post(api, colleague, `${review}/resume`))).toEqual([403, 'not-yours']);
    await post(api, reviewer, `${review}/resume`).expect(200);
    await post(api, reviewer, `${review}/complete`, PASS).expect(200);
  });

  it('ends by itself', async () => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    await post(api, reviewer, `${review}/hold`, until).expect(200);
    const { now } = api.clock;
    api.clock.now = new Date('2026-03-08T16:00:00Z');
    const { body } = await get(api, reviewer, review).expect(200);
    expect(body).not.toHaveProperty('heldUntil');
    await post(api, reviewer, `${review}/complete`, PASS).expect(200);
    api.clock.now = now;
  });

  it('is for the owner, to a day to come', async () => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    expect(codeOf(await post(api, colleague, `${review}/hold`, until))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${review}/hold`, until))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, reviewer, `${review}/hold`, { ...until, until: '2026-03-02' }))).toEqual([422, 'date-passed']);
    expect(codeOf(await post(api, reviewer, `${review}/hold`, { ...until, until: '2026-02-30' }))).toEqual([422, 'fields-invalid']);
  });
});

describe('urging', () => {
  const urgings = async (person: TestPerson): Promise<readonly unknown[]> => {
    const text = `SELECT notice FROM outbox WHERE recipient_person = $1 AND notice = 'task-urged'`;
    return (await api.store.pool.query(text, [person.id])).rows;
  };

  it('tells the owner once, for anybody who may read the case', async () => {
    const { review } = await startCard(api);
    const owner = await api.person('北乡初审三', 'reviewer-1@north');
    await post(api, owner, `${review}/claim`).expect(200);
    await post(api, supervisor, `${review}/urge`).expect(200);
    expect(codeOf(await post(api, colleague, `${review}/urge`))).toEqual([429, 'urged-lately']);
    expect(await urgings(owner)).toHaveLength(1);
    const { body } = await get(api, supervisor, review).expect(200);
    expect((body as { actions: string[] }).actions).toEqual(['copy', 'assign', 'reoffer', 'except']);
  });

  it('is not for the owner, nor for another township', async () => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    expect(codeOf(await post(api, reviewer, `${review}/urge`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, stranger, `${review}/urge`))).toEqual([404, 'unknown-task']);
  });

  it('of a whole case is for its applicant, who sees no task of an office, and has one answer for one key', async () => {
    const { caseId, review, applicant } = await startCard(api);
    const owner = await api.person('北乡初审四', 'reviewer-1@north');
    await post(api, owner, `${review}/claim`).expect(200);
    const key = randomUUID();
    expect((await post(api, applicant, `/api/cases/${caseId}/urge`, {}, key).expect(200)).body).toEqual({ urged: 1 });
    expect((await post(api, applicant, `/api/cases/${caseId}/urge`, {}, key).expect(200)).body).toEqual({ urged: 1 });
    expect(codeOf(await post(api, applicant, `/api/cases/${caseId}/urge`))).toEqual([429, 'urged-lately']);
    expect(await urgings(owner)).toHaveLength(1);
    expect((await get(api, applicant, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({ tasks: [] });
    expect(codeOf(await post(api, stranger, `/api/cases/${caseId}/urge`))).toEqual([404, 'unknown-case']);
  });
});
