import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { ODD_PROCESS } from '../../testing/odd-process';
import { codeOf, deployCard, get, object, post, startCard, taskNumber, type TestCase } from '../../testing/test-case';

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

describe('GET /api/tasks/:id', () => {
  it('shows a candidate the form, what was handed in, and what may be done', async () => {
    const { review } = await startCard(api);
    const { body } = await get(api, reviewer, review).expect(200);
    expect(body).toMatchObject({
      element: 'review',
      name: '初审',
      status: 'ready',
      actions: ['claim', 'complete'],
      case: { stageName: '初审', processName: '办卡', subject: '王小明' },
      form: { title: '审核意见', schema: { required: ['decision'] } },
      submissions: [
        {
          element: 'applied',
          data: { illness: '高血压三级' },
          form: { schema: { properties: { illness: { title: expect.any(String) } } } },
        },
      ],
    });
  });

  it('masks what the reader’s post may not see', async () => {
    const data = { illness: '高血压三级', phone: '13800138000' };
    const { review } = await startCard(api, 'north', data);
    const { body } = await get(api, supervisor, review).expect(200);
    const [submission] = (body as { submissions: { data: typeof data }[] }).submissions;
    expect(submission?.data.phone).not.toBe(data.phone);
    expect(submission?.data.illness).not.toBe(data.illness);
  });

  it('does not exist for another township', async () => {
    const { review } = await startCard(api);
    expect(codeOf(await get(api, stranger, review))).toEqual([404, 'unknown-task']);
  });

  it.each(['x', '1.2', `${randomUUID()}.1`, `${randomUUID()}.1.2`, `${randomUUID()}.-1`])('does not exist as %s', async (id) => {
    expect(codeOf(await get(api, reviewer, `/api/tasks/${id}`))).toEqual([404, 'unknown-task']);
  });
});

describe('claiming', () => {
  it('is won by one of 100 people at the same instant, and the 99 others are told who won', async () => {
    const { review } = await startCard(api);
    const people: TestPerson[] = [];
    for (let no = 0; no < 100; no += 1) people.push(await api.person(`初审${no}`, 'reviewer-1@north'));
    const answers = await Promise.all(people.map((person) => post(api, person, `${review}/claim`)));
    const winners = people.filter((_person, no) => answers[no]?.status === 200);
    expect(winners).toHaveLength(1);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(lost.map(codeOf)).toEqual(Array.from({ length: 99 }, () => [409, 'already-claimed']));
    const named = new Set(lost.map(({ body }) => (body as { owner?: { id: string } }).owner?.id));
    expect([...named]).toEqual([winners[0]?.id]);
  });

  it('is undone by the owner only', async () => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    expect(codeOf(await post(api, colleague, `${review}/release`))).toEqual([403, 'not-yours']);
    await post(api, reviewer, `${review}/release`).expect(200);
    await post(api, colleague, `${review}/claim`).expect(200);
  });

  it.each(['claim', 'release', 'complete', 'assign'])('a task of another township cannot be seen through %s', async (verb) => {
    const { review } = await startCard(api);
    const body = verb === 'complete' ? PASS : verb === 'assign' ? { personId: stranger.id } : {};
    expect(codeOf(await post(api, stranger, `${review}/${verb}`, body))).toEqual([404, 'unknown-task']);
  });

  it('is refused to a reader of the case who is no candidate', async () => {
    const { review } = await startCard(api);
    expect(codeOf(await post(api, supervisor, `${review}/claim`))).toEqual([403, 'not-permitted']);
  });
});

describe('assigning', () => {
  it('gives the task to a candidate, for those who may', async () => {
    const { review } = await startCard(api);
    expect(codeOf(await post(api, reviewer, `${review}/assign`, { personId: colleague.id }))).toEqual([403, 'not-permitted']);
    await post(api, supervisor, `${review}/assign`, { personId: colleague.id }).expect(200);
    const { body } = await get(api, reviewer, review).expect(200);
    expect(body).toMatchObject({ status: 'claimed', owner: { id: colleague.id, name: '北乡同事' } });
  });

  it('is refused for somebody unknown or no candidate', async () => {
    const { review } = await startCard(api);
    expect(codeOf(await post(api, supervisor, `${review}/assign`, { personId: randomUUID() }))).toEqual([404, 'unknown-person']);
    expect(codeOf(await post(api, supervisor, `${review}/assign`, { personId: stranger.id }))).toEqual([422, 'assignee-unfit']);
    expect(codeOf(await post(api, supervisor, `${review}/assign`, { personId: 'somebody' }))).toEqual([422, 'fields-invalid']);
  });
});

describe('completing', () => {
  it('has one effect and one answer for one key, also at the same instant', async () => {
    const { review, caseId } = await startCard(api);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => post(api, reviewer, `${review}/complete`, PASS, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const bodies = answers.map(({ body }) => ({ ...(body as object), repeated: undefined }));
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    const { body } = await get(api, reviewer, `/api/cases/${caseId}/timeline`);
    const completed = (body as { entries: { kind: string }[] }).entries.filter(({ kind }) => kind === 'task-completed');
    expect(completed).toHaveLength(1);
  });

  it('refuses the same key with another body', async () => {
    const { review } = await startCard(api);
    const key = randomUUID();
    await post(api, reviewer, `${review}/complete`, PASS, key).expect(200);
    expect(codeOf(await post(api, reviewer, `${review}/complete`, { data: { decision: 'refuse' } }, key))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
  });

  it('refuses a task that is closed, and one that a colleague has', async () => {
    const { review } = await startCard(api);
    await post(api, reviewer, `${review}/claim`).expect(200);
    expect(codeOf(await post(api, colleague, `${review}/complete`, PASS))).toEqual([403, 'not-yours']);
    await post(api, reviewer, `${review}/complete`, PASS).expect(200);
    expect(codeOf(await post(api, colleague, `${review}/complete`, PASS))).toEqual([409, 'task-closed']);
  });

  it.each([
    ['a field of the wrong type', { decision: 1 }, '/data/decision'],
    ['an unknown field', { decision: 'pass', bribe: true }, '/data/bribe'],
    ['a missing field', {}, '/data/decision'],
  ])('refuses %s, with its place in the body', async (_what, data, path) => {
    const { review } = await startCard(api);
    const answer = await post(api, reviewer, `${review}/complete`, { data });
    expect(codeOf(answer)).toEqual([422, 'form-invalid']);
    expect((answer.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(path);
  });

  it('refuses whoever did a step that must be kept apart', async () => {
    const both = await api.person('县初审', 'reviewer-1@county');
    const applicant = await api.person('李四');
    const applied = await post(api, applicant, '/api/applications', { processId: 'card', data: { illness: '糖尿病' } }).expect(201);
    const { caseId, number } = applied.body as TestCase;
    await post(api, both, `/api/tasks/${caseId}.${await taskNumber(api, caseId, 'review')}/complete`, PASS).expect(200);
    await object(api, number);
    const inquiry = await taskNumber(api, caseId, 'inquiry');
    expect(codeOf(await post(api, both, `/api/tasks/${caseId}.${inquiry}/complete`, PASS))).toEqual([403, 'separated']);
  });

  it('refuses what a rule with an unknown variable cannot judge, changes nothing, and says so', async () => {
    const { cases, wall } = api.api.parts;
    expect(await cases.deploy(ODD_PROCESS, { region: '340321', now: wall() })).toMatchObject({ ok: true });
    const applied = await post(api, await api.person('王五'), '/api/applications', {
      processId: 'odd',
      data: { illness: '糖尿病' },
    }).expect(201);
    const { caseId } = applied.body as TestCase;
    const clerk = await api.person('县复审', 'reviewer-2@county');
    const task = `/api/tasks/${caseId}.${await taskNumber(api, caseId, 'review')}`;
    expect(codeOf(await post(api, clerk, `${task}/complete`, PASS))).toEqual([422, 'evaluation-failed']);
    expect((await get(api, clerk, task).expect(200)).body).toMatchObject({ status: 'ready', actions: ['claim', 'complete'] });
  });

  it('asks for an idempotency key', async () => {
    const { review } = await startCard(api);
    const bare = request(api.server).post(`${review}/complete`).auth(reviewer.token, { type: 'bearer' }).send(PASS);
    expect(codeOf(await bare)).toEqual([400, 'idempotency-key-missing']);
    expect(codeOf(await post(api, reviewer, `${review}/complete`, PASS, 'short'))).toEqual([400, 'idempotency-key-invalid']);
  });
});
