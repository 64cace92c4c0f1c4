import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { PANEL_PROCESS } from '../../testing/panel-process';
import { codeOf, deploy, deployCard, get, post, startCard, type TestCase } from '../../testing/test-case';

let api: TestApi;
let supervisor: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  await deploy(api, PANEL_PROCESS);
  supervisor = await api.person('督办员', 'supervisor@county');
});
beforeEach(async () => {
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

interface Entry {
  readonly kind: string;
  readonly by?: string;
  readonly data?: object;
  readonly reason?: string;
}
interface Task {
  readonly id: string;
  readonly element: string;
  readonly status: string;
  readonly owner?: { readonly id: string };
  readonly actions: readonly string[];
}

const tasksOf = async (caseId: string, reader: TestPerson): Promise<readonly Task[]> =>
  ((await get(api, reader, `/api/cases/${caseId}`).expect(200)).body as { tasks: readonly Task[] }).tasks;
const timelineOf = async (caseId: string, reader: TestPerson): Promise<readonly Entry[]> =>
  ((await get(api, reader, `/api/cases/${caseId}/timeline`).expect(200)).body as { entries: readonly Entry[] }).entries;
const recuse = ({ caseId }: Pick<TestCase, 'caseId'>, by: TestPerson, body: object = { reason: '与申请人系同学' }) =>
  post(api, by, `/api/cases/${caseId}/recusals`, body);

describe('POST /api/cases/:id/recusals', () => {
  it('gives a task of the person back to those whom it was offered to, and no other task of the case', async () => {
    const card = await startCard(api);
    await post(api, reviewer, `${card.review}/claim`).expect(200);
    await recuse(card, reviewer).expect(200);
    expect(await tasksOf(card.caseId, supervisor)).toMatchObject([{ element: 'review', status: 'ready' }]);
    expect(codeOf(await post(api, reviewer, `${card.review}/claim`))).toEqual([404, 'unknown-task']);
    const colleague = await api.person('北乡同事', 'reviewer-1@north');
    await post(api, colleague, `${card.review}/claim`).expect(200);
    const [entry] = (await timelineOf(card.caseId, colleague)).filter(({ kind }) => kind === 'recused');
    expect(entry).toMatchObject({ reason: '与申请人系同学' });
  });

  it("takes the task out of the person's inbox", async () => {
    const card = await startCard(api);
    const claimable = async (): Promise<string> => JSON.stringify((await get(api, reviewer, '/api/inbox?tab=claimable').expect(200)).body);
    expect(await claimable()).toContain(card.caseId);
    await recuse(card, reviewer).expect(200);
    expect(await claimable()).not.toContain(card.caseId);
  });

  it('is ordered by those who may, and by nobody else', async () => {
    const card = await startCard(api);
    const colleague = await api.person('北乡同事', 'reviewer-1@north');
    const order = { personId: reviewer.id, reason: '收到举报', basis: '回避规定' };
    expect(codeOf(await recuse(card, colleague, order))).toEqual([403, 'not-permitted']);
    await recuse(card, supervisor, order).expect(200);
    expect(codeOf(await recuse(card, supervisor, order))).toEqual([409, 'recused-before']);
  });

  it('is not for parties, strangers, or somebody who gives no reason', async () => {
    const card = await startCard(api);
    expect(codeOf(await recuse(card, card.applicant))).toEqual([403, 'not-permitted']);
    expect(codeOf(await recuse(card, supervisor, { personId: card.applicant.id, reason: '试' }))).toEqual([403, 'not-permitted']);
    const elsewhere = await api.person('南镇初审', 'reviewer-1@south');
    expect(codeOf(await recuse(card, elsewhere))).toEqual([404, 'unknown-case']);
    expect(codeOf(await recuse(card, reviewer, { reason: ' ' }))).toEqual([422, 'fields-invalid']);
  });
});

describe('a panel', () => {
  const convene = async () => {
    const people = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => api.person(`专家${name}`, 'expert@county')));
    const [first, second, third, alternate] = people as [TestPerson, TestPerson, TestPerson, TestPerson];
    const applicant = await api.person('王小明');
    const data = { experts: [first.id, second.id, third.id], alternates: [alternate.id] };
    const { body } = await post(api, applicant, '/api/applications', { processId: 'appraisal', data }).expect(201);
    return { caseId: (body as { caseId: string }).caseId, first, second, third, alternate };
  };
  const seatOf = async (caseId: string, member: TestPerson): Promise<string> => {
    const seat = (await tasksOf(caseId, member)).find(({ actions }) => actions.includes('complete'));
    if (seat === undefined) throw new Error('no seat');
    return `/api/tasks/${seat.id}`;
  };
  const answer = async (caseId: string, member: TestPerson, meets: boolean): Promise<void> => {
    await post(api, member, `${await seatOf(caseId, member)}/complete`, { data: { meets } }).expect(200);
  };

  it('keeps secret who sits in it and what was answered, until it closes', async () => {
    const { caseId, first, second, third } = await convene();
    await answer(caseId, first, true);
    for (const task of await tasksOf(caseId, supervisor)) expect(task).not.toHaveProperty('owner');
    const [hidden] = (await timelineOf(caseId, supervisor)).filter(({ kind }) => kind === 'task-completed');
    expect(hidden).not.toHaveProperty('by');
    expect(hidden).not.toHaveProperty('data');
    const seen = JSON.stringify((await get(api, second, await seatOf(caseId, second)).expect(200)).body);
    expect(seen).not.toContain('"meets":true');
    expect(await timelineOf(caseId, first)).toContainEqual(expect.objectContaining({ kind: 'task-completed', by: '专家甲' }));
    await answer(caseId, second, true);
    await answer(caseId, third, false);
    const [shown] = (await timelineOf(caseId, supervisor)).filter(({ kind }) => kind === 'task-completed');
    expect(shown).toMatchObject({ by: '专家甲', data: { meets: true } });
  });

  it('keeps secret why a member puts the answer off', async () => {
    const { caseId, first } = await convene();
    await post(api, first, `${await seatOf(caseId, first)}/hold`, { until: '2026-03-20', reason: '等病理' }).expect(200);
    const [held] = (await timelineOf(caseId, await api.person('县初审', 'reviewer-1@county'))).filter(({ kind }) => kind === 'task-held');
    expect(held).toBeDefined();
    expect(held).not.toHaveProperty('reason');
  });

  it('gives the seat of a member who keeps out to the alternate', async () => {
    const { caseId, first, second, third, alternate } = await convene();
    await recuse({ caseId }, second).expect(200);
    expect(codeOf(await get(api, second, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    for (const member of [first, third, alternate]) await answer(caseId, member, true);
    const tasks = await tasksOf(caseId, supervisor);
    expect(tasks.filter(({ element }) => element === 'registration')).toMatchObject([{ status: 'ready' }]);
    expect(tasks.filter(({ status }) => status === 'cancelled')).toHaveLength(1);
  });

  it('has no seat that a deputy could take, and none that a deputy is told of', async () => {
    const { caseId, first, second } = await convene();
    const leave = { deputyId: second.id, from: '2026-03-02', until: '2026-03-06', reason: '住院' };
    await post(api, first, '/api/deputies', leave).expect(201);
    const seat = await seatOf(caseId, first);
    expect(codeOf(await post(api, second, `${seat}/complete`, { data: { meets: true } }))).toEqual([403, 'not-yours']);
    const stranger = await api.person('专家戊', 'expert@county');
    await post(api, first, '/api/deputies', { ...leave, deputyId: stranger.id }).expect(201);
    expect(codeOf(await get(api, stranger, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    expect(JSON.stringify((await get(api, stranger, '/api/inbox?tab=deputy').expect(200)).body)).not.toContain(caseId);
  });

  it('tells a supervisor who hands over the tasks of a member nothing of the seat', async () => {
    const { caseId, first } = await convene();
    const { body } = await post(api, supervisor, `/api/people/${first.id}/hand-over`, {}).expect(200);
    expect(JSON.stringify(body)).not.toContain(caseId);
  });
});

describe('relatives', () => {
  const NUMBER = '99990119580314002X';
  const declare = (by: TestPerson, body: object = {}) =>
    post(api, by, '/api/relatives', { name: '陈桂兰', identityNumber: NUMBER, relation: 'parent', ...body });
  const bear = (person: TestPerson) =>
    api.store.pool.query('UPDATE people SET identity_number_hash = r.identity_number_hash FROM relatives r WHERE people.id = $1', [
      person.id,
    ]);

  it('are declared and listed by oneself, and keep one out of their cases, old and new', async () => {
    const { body } = await declare(reviewer).expect(201);
    expect(body).toMatchObject({ cases: 0 });
    const old = await startCard(api);
    await bear(old.applicant);
    expect((await declare(reviewer).expect(201)).body).toMatchObject({ cases: 1 });
    expect(codeOf(await post(api, reviewer, `${old.review}/claim`))).toEqual([404, 'unknown-task']);
    const answer = await post(api, old.applicant, '/api/applications', {
      processId: 'card',
      townshipId: 'north',
      data: { illness: '高血压' },
    });
    const { caseId } = answer.body as { caseId: string };
    const [review] = await tasksOf(caseId, supervisor);
    expect(codeOf(await post(api, reviewer, `/api/tasks/${String(review?.id)}/claim`))).toEqual([404, 'unknown-task']);
    expect((await get(api, reviewer, '/api/relatives').expect(200)).body).toMatchObject({
      relatives: [{ name: '陈桂兰', relation: 'parent' }],
    });
    expect((await get(api, supervisor, '/api/relatives').expect(200)).body).toEqual({ relatives: [] });
  });

  it('are ended by whoever declared them and nobody else, once, though the answer is lost', async () => {
    const { id } = (await declare(reviewer).expect(201)).body as { id: string };
    const end = (by: TestPerson) =>
      request(api.server).delete(`/api/relatives/${id}`).auth(by.token, { type: 'bearer' }).set('Idempotency-Key', `end-${id}`);
    expect(codeOf(await end(supervisor))).toEqual([404, 'unknown-relative']);
    await end(reviewer).expect(204);
    await end(reviewer).expect(204);
    expect((await get(api, reviewer, '/api/relatives').expect(200)).body).toEqual({ relatives: [] });
  });

  it('are declared by staff, with a right number and a known relation', async () => {
    const citizen = await api.person('王小明');
    expect(codeOf(await declare(citizen))).toEqual([403, 'not-permitted']);
    expect(codeOf(await declare(reviewer, { identityNumber: '999901195803140021' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await declare(reviewer, { relation: 'friend' }))).toEqual([422, 'fields-invalid']);
  });
});
