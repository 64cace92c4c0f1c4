import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, taskNumber, type TestCase } from '../../testing/test-case';

let api: TestApi;
let operator: TestPerson;
let elsewhere: TestPerson;
let supervisor: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  operator = await api.person('运维', 'system-operator@county');
  elsewhere = await api.person('南镇运维', 'system-operator@south');
  supervisor = await api.person('督办员', 'supervisor@county');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

const reason = '录入有误';
const start = async (): Promise<TestCase & { readonly path: string; readonly task: number }> => {
  const started = await startCard(api);
  return { ...started, path: `/api/cases/${started.caseId}`, task: await taskNumber(api, started.caseId, 'review') };
};

describe('repairs', () => {
  it.each([
    ['correct-variable', { path: '/application/illness', value: '糖尿病', reason }],
    ['move-token', { from: 0, to: 'inquiry', reason }],
    ['cancel', { reason }],
  ])('%s is for the operators of the organisation that handles the case, and needs a reason', async (verb, body) => {
    const { path } = await start();
    expect(codeOf(await post(api, reviewer, `${path}/${verb}`, body))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, elsewhere, `${path}/${verb}`, body))).toEqual([404, 'unknown-case']);
    expect(codeOf(await post(api, operator, `${path}/${verb}`, { ...body, reason: '' }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await post(api, operator, `${path}/${verb}?previw=true`, body))).toEqual([422, 'fields-invalid']);
  });

  it('says where a case stands to operators, without what people have written', async () => {
    const { path, task } = await start();
    expect(codeOf(await get(api, supervisor, `${path}/standing`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, elsewhere, `${path}/standing`))).toEqual([404, 'unknown-case']);
    const { body } = await get(api, operator, `${path}/standing`).expect(200);
    expect(body).toMatchObject({
      tokens: [{ element: 'review', name: '初审', waitsFor: 'task', mayMoveTo: ['publicity', 'inquiry', 'supplements'] }],
      variables: [{ name: 'application', type: 'object' }],
      messagesAwaited: [],
    });
    expect(JSON.stringify(body)).not.toContain('高血压');
    expect(task).toBeGreaterThan(0);
  });

  it('previews a move, does nothing by that, and then does just that', async () => {
    const { path, task } = await start();
    const move = { from: task, to: 'inquiry', reason };
    const { body: before } = await get(api, operator, `${path}/standing`);
    const { body: previewed } = await post(api, operator, `${path}/move-token?preview=true`, move).expect(200);
    expect((await get(api, operator, `${path}/standing`)).body).toEqual(before);
    const { preview } = previewed as { preview: { tasksOpened: { no: number }[] } };
    expect(preview).toMatchObject({ path: ['inquiry'], names: { review: '初审' }, tasksClosed: [{ no: task }], caseClosed: false });
    const { body } = await post(api, operator, `${path}/move-token`, move).expect(200);
    expect(body).toMatchObject({ done: { closed: [task], opened: preview.tasksOpened.map(({ no }) => no) } });
    expect(codeOf(await post(api, operator, `${path}/move-token?preview=true`, move))).toEqual([409, 'task-closed']);
  });

  it('corrects a field as its form allows', async () => {
    const { path } = await start();
    const pointer = '/application/illness';
    expect(codeOf(await post(api, operator, `${path}/correct-variable`, { path: pointer, value: 7, reason }))).toEqual([
      422,
      'form-invalid',
    ]);
    await post(api, operator, `${path}/correct-variable`, { path: pointer, value: '糖尿病', reason }).expect(200);
  });

  it('lets supervisors cancel a case, and tells the applicant why', async () => {
    const { path, applicant } = await start();
    const { body } = await post(api, supervisor, `${path}/cancel`, { reason }).expect(200);
    expect(body).toMatchObject({ done: { caseClosed: true, outcome: 'cancelled' } });
    expect(codeOf(await post(api, supervisor, `${path}/cancel`, { reason }))).toEqual([409, 'case-closed']);
    const timeline = await get(api, applicant, `${path}/timeline`).expect(200);
    expect(JSON.stringify(timeline.body)).toContain('case-cancelled');
  });
});
