import { type OrganisationId } from '#contract';
import { putOrganisation, queryStore } from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../../../../libs/cases/src/testing/asking-process';
import { COUNTY, createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get, post } from '../../testing/test-case';

let api: TestApi;
let liaison: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  for (const id of [CIVIL_AFFAIRS, 'agriculture'])
    await putOrganisation(api.store, { id: id as OrganisationId, parentId: COUNTY, kind: 'department', name: id, region: '340321' });
  await deploy(api, ASKING);
  liaison = await api.person('民政联络员', `liaison@${CIVIL_AFFAIRS}`);
});
afterAll(() => api.close());

interface Message {
  readonly id: string;
  readonly status: string;
  readonly fields: object;
}
const list = async (by: TestPerson, query = ''): Promise<readonly Message[]> =>
  ((await get(api, by, `/api/department-messages${query}`).expect(200)).body as { messages: readonly Message[] }).messages;

/** Path of the message that a new case has sent. */
async function ask(): Promise<string> {
  const applicant = await api.person('王小明');
  const { body } = await post(api, applicant, '/api/applications', { processId: 'asking', data: APPLICATION }).expect(201);
  const { caseId } = body as { caseId: string };
  const asked = (await list(liaison, '?limit=100')).find(({ id }) => id.startsWith(caseId));
  return `/api/department-messages/${asked?.id ?? ''}`;
}

describe('GET /api/department-messages', () => {
  it('shows the staff of the organisation what it is asked, and by which form it answers', async () => {
    const { body } = await get(api, liaison, await ask()).expect(200);
    expect(body).toMatchObject({
      type: 'identity.check',
      fields: { identityNumber: APPLICATION.identityNumber },
      labels: { identityNumber: '身份证号码' },
      to: { id: CIVIL_AFFAIRS },
      from: { id: COUNTY, name: '怀远县医疗保障局' },
      status: 'waiting',
      answerForm: { required: ['result'] },
    });
  });

  it('sorts them into overdue and answered ones, and counts them', async () => {
    const path = await ask();
    const { body } = await get(api, liaison, path).expect(200);
    expect(body).toMatchObject({ processName: 'asking', remaining: { workingDays: 5, overdue: false } });
    const before = (await get(api, liaison, '/api/department-messages/counts').expect(200)).body as { waiting: number; overdue: number };
    expect([await list(liaison, '?tab=overdue'), before.overdue]).toEqual([[], 0]);
    await queryStore(api.store, {
      text: `UPDATE department_messages SET due_at = '2026-03-01Z' WHERE case_id = $1`,
      values: [path.slice(25, 61)],
    });
    expect(await list(liaison, '?tab=overdue')).toMatchObject([{ status: 'waiting', remaining: { overdue: true } }]);
    await post(api, liaison, `${path}/answer`, { data: { result: 'yes' } }).expect(200);
    expect(await list(liaison, '?tab=answered&limit=1')).toMatchObject([{ status: 'answered' }]);
    expect((await get(api, liaison, path).expect(200)).body).toMatchObject({ answer: { result: 'yes' } });
    expect((await get(api, liaison, '/api/department-messages/counts')).body).toMatchObject({ waiting: before.waiting - 1, overdue: 0 });
    const stranger = await api.person('农业联络员', 'liaison@agriculture');
    expect((await get(api, stranger, '/api/department-messages/counts')).body).toEqual({ waiting: 0, overdue: 0, unread: 0 });
  });

  it.each([['liaison@agriculture'], ['reviewer-1@county'], [`reviewer-1@${CIVIL_AFFAIRS}`]])('shows nothing to %s', async (post) => {
    const other = await api.person('他人', post);
    const path = await ask();
    expect(await list(other)).toEqual([]);
    expect(codeOf(await get(api, other, path))).toEqual([404, 'unknown-request']);
  });

  it('comes in pages that follow one another', async () => {
    await ask();
    await ask();
    const [first, second] = await list(liaison);
    expect(await list(liaison, '?limit=1')).toEqual([first]);
    expect(await list(liaison, `?limit=1&after=${first?.id ?? ''}`)).toEqual([second]);
    expect(codeOf(await get(api, liaison, '/api/department-messages?after=other'))).toEqual([400, 'invalid-cursor']);
  });
});

describe('POST /api/department-messages/:id/receive', () => {
  it('takes the message out of those that nobody has received', async () => {
    const path = await ask();
    expect((await list(liaison, '?tab=unread&limit=100')).some(({ id }) => path.endsWith(id))).toBe(true);
    await post(api, liaison, `${path}/receive`).expect(204);
    expect((await list(liaison, '?tab=unread&limit=100')).some(({ id }) => path.endsWith(id))).toBe(false);
    expect((await list(liaison, '?limit=100')).some(({ id }) => path.endsWith(id))).toBe(true);
  });
});

describe('POST /api/department-messages/:id/answer', () => {
  const answer = async (path: string, by: TestPerson, data: object = { result: 'yes' }) =>
    codeOf(await post(api, by, `${path}/answer`, { data }));

  it('brings the case on, once', async () => {
    const path = await ask();
    expect(await answer(path, liaison)).toEqual([200]);
    expect(await answer(path, liaison)).toEqual([409, 'request-answered']);
    expect((await get(api, liaison, path).expect(200)).body).toMatchObject({ status: 'answered' });
  });

  it('is shown to staff of the case, masked by its form', async () => {
    const path = await ask();
    await post(api, liaison, `${path}/answer`, { data: { result: 'yes' } }).expect(200);
    const caseId = path.slice(25, 61);
    const timeline = async (by: TestPerson): Promise<readonly { kind: string; data?: object }[]> =>
      ((await get(api, by, `/api/cases/${caseId}/timeline`).expect(200)).body as { entries: { kind: string; data?: object }[] }).entries;
    const supervisor = await api.person('督办', 'supervisor@county');
    const told = (await timeline(supervisor)).find(({ kind }) => kind === 'request-answered');
    expect(told?.data).toEqual({ result: 'yes' });
  });

  it('is refused once nothing waits for it, and is kept all the same', async () => {
    const path = await ask();
    const [caseId = ''] = path.split('/').at(-1)?.split('.') ?? [];
    const director = await api.person('局长', 'director@county');
    await post(api, director, `/api/cases/${caseId}/cancel`, { reason: '撤件' }).expect(200);
    expect(await answer(path, liaison)).toEqual([409, 'request-closed']);
    const { rows } = await queryStore(api.store, { text: 'SELECT code, via FROM department_answers WHERE case_id = $1', values: [caseId] });
    expect(rows).toEqual([{ code: 'request-closed', via: 'inbox' }]);
  });

  it('names the fields that do not fit, as they stand in the body', async () => {
    const { status, body } = await post(api, liaison, `${await ask()}/answer`, { data: { result: 'perhaps' } });
    expect([status, (body as { errors: readonly { path: string }[] }).errors[0]?.path]).toEqual([422, '/data/result']);
  });

  it('is not for the staff of another organisation, nor for the one that asks', async () => {
    const path = await ask();
    for (const place of ['liaison@agriculture', 'liaison@county'])
      expect(await answer(path, await api.person('他人', place))).toEqual([404, 'unknown-request']);
  });
});
