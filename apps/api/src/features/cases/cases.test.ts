import { randomUUID } from 'node:crypto';
import { type CaseId } from '#contract';
import { listReadings } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, taskNumber } from '../../testing/test-case';

interface Entry {
  readonly kind: string;
  readonly by?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

let api: TestApi;
let reviewer: TestPerson;
let stranger: TestPerson;
let clerk: TestPerson;
let expert: TestPerson;
let liaison: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  stranger = await api.person('南镇初审', 'reviewer-1@south');
  clerk = await api.person('县窗口', 'intake-clerk@county');
  expert = await api.person('专家', 'expert@hospital');
  liaison = await api.person('民政系统', 'liaison@hospital');
});
afterAll(() => api.close());

const timeline = async (person: TestPerson, caseId: string): Promise<readonly Entry[]> =>
  ((await get(api, person, `/api/cases/${caseId}/timeline`).expect(200)).body as { entries: Entry[] }).entries;

describe('a case', () => {
  it('is seen by its applicant, its township and the county', async () => {
    const { caseId, applicant } = await startCard(api);
    for (const person of [applicant, reviewer, clerk]) {
      const { body } = await get(api, person, `/api/cases/${caseId}`).expect(200);
      expect(body).toMatchObject({ id: caseId, stageName: '初审', subject: '王小明', clocks: [{ clock: 'limit', days: 20 }] });
    }
  });

  it.each(['', '/timeline', '/documents'])('does not exist for another township, an expert or another person: %s', async (part) => {
    const { caseId } = await startCard(api);
    const neighbour = await api.person('邻居');
    for (const person of [stranger, expert, neighbour]) {
      expect(codeOf(await get(api, person, `/api/cases/${caseId}${part}`))).toEqual([404, 'unknown-case']);
    }
  });

  it('shows an expert with a task the illness and nothing of whose it is, whatever else the expert is elsewhere', async () => {
    const { caseId } = await startCard(api, 'north', { illness: '高血压三级', phone: '13800138000' });
    const both = await api.person('专家兼窗口', 'expert@hospital', 'intake-clerk@south');
    await api.store.pool.query(`UPDATE tasks SET owner_id = $2, status = 'claimed' WHERE case_id = $1`, [caseId, both.id]);
    expect((await get(api, both, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({ subject: '王*明' });
    expect((await get(api, both, '/api/inbox?tab=mine').expect(200)).body).toMatchObject({ rows: [{ caseId, subject: '王*明' }] });
    const [started] = await timeline(both, caseId);
    expect(started?.data).toEqual({ illness: '高血压三级', phone: '138****8000' });
  });

  it('is to its own applicant no case to handle, whatever post the applicant holds', async () => {
    const colleague = await api.person('北乡初审乙', 'reviewer-1@north', 'supervisor@north');
    const applied = await post(api, colleague, '/api/applications', {
      processId: 'card',
      townshipId: 'north',
      data: { illness: '糖尿病' },
    });
    const { caseId } = applied.body as { caseId: string };
    const task = `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`;
    expect((await get(api, colleague, '/api/inbox?tab=claimable')).body).not.toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ caseId })]) as unknown,
    });
    expect(codeOf(await post(api, colleague, `${task}/claim`))).toEqual([403, 'separated']);
    expect(codeOf(await post(api, colleague, `${task}/complete`, { data: { decision: 'pass' } }))).toEqual([403, 'separated']);
    await post(api, reviewer, `${task}/complete`, { data: { decision: 'pass' } }).expect(200);
    expect((await timeline(colleague, caseId)).find(({ kind }) => kind === 'task-completed')).not.toHaveProperty('data');
  });

  it.each(['x', randomUUID(), '..%2f..'])('does not exist as %s', async (id) => {
    expect(codeOf(await get(api, clerk, `/api/cases/${id}`))).toEqual([404, 'unknown-case']);
  });

  it('is in the list of its applicant only', async () => {
    const { caseId, applicant } = await startCard(api);
    expect((await get(api, applicant, '/api/cases')).body).toMatchObject({ cases: [{ id: caseId }] });
    expect((await get(api, reviewer, '/api/cases')).body).toEqual({ cases: [] });
  });

  it('is in the list of what waits for its applicant once something does, with by when', async () => {
    const { caseId, review, applicant } = await startCard(api);
    const listed = async (which: string): Promise<object> =>
      (await get(api, applicant, `/api/cases?which=${which}`).expect(200)).body as object;
    expect(await listed('waiting')).toEqual({ cases: [] });
    expect(await listed('under-way')).toMatchObject({ cases: [{ id: caseId, role: 'applicant', todo: [] }] });
    await post(api, reviewer, `${review}/claim`).expect(200);
    const items = [{ kind: 'field', name: '电话', problem: '空号', request: '请填写能打通的电话' }];
    await post(api, reviewer, `${review}/ask-supplement`, { items }).expect(200);
    expect(await listed('waiting')).toMatchObject({ cases: [{ id: caseId, todo: [{ name: '补正', nameEn: 'Supplement' }] }] });
    expect(codeOf(await get(api, applicant, '/api/cases?which=other'))).toEqual([422, 'fields-invalid']);
  });
});

describe('the timeline', () => {
  it('tells staff who did what, and the applicant what happened but neither opinions nor names', async () => {
    const { caseId, review, applicant } = await startCard(api);
    await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    const staff = await timeline(clerk, caseId);
    expect(staff.find(({ kind }) => kind === 'task-completed')).toMatchObject({ by: '北乡初审', name: '初审', data: { decision: 'pass' } });
    const own = await timeline(applicant, caseId);
    expect(own.find(({ kind }) => kind === 'case-started')).toMatchObject({ data: { illness: '高血压三级' } });
    const completed = own.find(({ kind }) => kind === 'task-completed');
    expect(completed).not.toHaveProperty('data');
    expect(completed?.by).not.toBe('北乡初审');
  });

  it('goes on behind the last entry', async () => {
    const { caseId, review } = await startCard(api);
    await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    const { body } = await get(api, clerk, `/api/cases/${caseId}/timeline?after=1&limit=1`).expect(200);
    expect(body).toMatchObject({ entries: [{ seq: 2 }] });
    expect(codeOf(await get(api, clerk, `/api/cases/${caseId}/timeline?after=-1`))).toEqual([422, 'fields-invalid']);
  });
});

describe('reading in clear', () => {
  it('is written down with person, fields and place, before the answer', async () => {
    const { caseId, review } = await startCard(api, 'north', { illness: '高血压三级', phone: '13800138000' });
    await get(api, reviewer, review).expect(200);
    await timeline(clerk, caseId);
    const fields = ['applied:/illness', 'applied:/phone', 'applied:/identityNumber'];
    expect(await listReadings(api.store, caseId as CaseId, 10)).toEqual([
      { caseId, personId: clerk.id, place: 'timeline', fields, at: api.clock.now },
      { caseId, personId: reviewer.id, place: 'task', fields, at: api.clock.now },
    ]);
  });

  it('is not written down for the parties, for masked readers, nor for whoever is refused', async () => {
    const { caseId, review, applicant } = await startCard(api);
    const supervisor = await api.person('督办员', 'supervisor@north');
    for (const person of [applicant, supervisor, stranger]) {
      await get(api, person, review);
      await get(api, person, `/api/cases/${caseId}/timeline`);
    }
    expect(await listReadings(api.store, caseId as CaseId, 10)).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('is for the applicant, once', async () => {
    const { caseId, applicant } = await startCard(api);
    expect(codeOf(await post(api, reviewer, `/api/cases/${caseId}/withdraw`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, stranger, `/api/cases/${caseId}/withdraw`))).toEqual([404, 'unknown-case']);
    const { body } = await post(api, applicant, `/api/cases/${caseId}/withdraw`).expect(200);
    expect(body).toMatchObject({ caseClosed: true, outcome: 'withdrawn' });
    expect(codeOf(await post(api, applicant, `/api/cases/${caseId}/withdraw`))).toEqual([409, 'case-closed']);
  });
});

describe('a message from a program', () => {
  it('needs the permission and a case of the same county that waits for it', async () => {
    const { caseId } = await startCard(api);
    const path = `/api/cases/${caseId}/messages/objection`;
    const body = { payload: { reason: '核查' } };
    expect(codeOf(await post(api, reviewer, path, body))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, liaison, path, body))).toEqual([409, 'message-not-awaited']);
    expect(codeOf(await post(api, liaison, `/api/cases/${randomUUID()}/messages/objection`, body))).toEqual([404, 'unknown-case']);
  });

  it('does not object to what is public, which has a door of its own', async () => {
    const { caseId, review } = await startCard(api);
    await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    const answer = await post(api, liaison, `/api/cases/${caseId}/messages/objection`, { payload: { reason: '核查' } });
    expect(codeOf(answer)).toEqual([409, 'message-not-awaited']);
  });
});

describe('searching by identity number', () => {
  const NUMBER = '340321198001010017';

  it('needs the permission and a right number', async () => {
    expect(codeOf(await post(api, reviewer, '/api/case-search', { identityNumber: NUMBER }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, clerk, '/api/case-search', { identityNumber: '340321198001010018' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await post(api, clerk, '/api/case-search', { identityNumber: 'x' }))).toEqual([422, 'fields-invalid']);
  });
});
