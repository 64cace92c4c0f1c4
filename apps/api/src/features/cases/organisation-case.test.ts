import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get, object, post, taskNumber } from '../../testing/test-case';
import { LICENCE_PROCESS } from '../../testing/test-process';

let api: TestApi;
let manager: TestPerson;
let colleague: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, LICENCE_PROCESS);
  manager = await api.person('医保负责人', 'institution-manager@hospital');
  colleague = await api.person('另一负责人', 'institution-manager@hospital');
  reviewer = await api.person('初审', 'reviewer-1@county', 'policy@county');
});
afterAll(() => api.close());

interface Started {
  readonly caseId: string;
  readonly number: string;
}

/** Each in a second of its own, so that their order is certain. */
async function apply(): Promise<Started> {
  api.clock.now = new Date(api.clock.now.getTime() + 1000);
  const body = { processId: 'licence', applicantOrganisationId: 'hospital', data: { illness: '无' } };
  return (await post(api, manager, '/api/applications', body).expect(201)).body as Started;
}

async function complete(person: TestPerson, { caseId }: Started, element: string): Promise<void> {
  const task = `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, element))}`;
  await post(api, person, `${task}/complete`, { data: element === 'supplements' ? { illness: '无' } : { decision: 'pass' } }).expect(200);
}

/** A case that waits for its institution after an objection. */
async function waiting(): Promise<Started> {
  const started = await apply();
  await complete(reviewer, started, 'review');
  await object(api, started.number);
  await complete(await api.person('异议核查', 'policy@county'), started, 'inquiry');
  return started;
}

describe('the case of an organisation', () => {
  it('tells each who acts for it where it is, and what the organisation owes', async () => {
    const started = await waiting();
    for (const person of [manager, colleague]) {
      const { body } = await get(api, person, `/api/cases/${started.caseId}`).expect(200);
      expect(body).toMatchObject({ progress: { todo: [{ name: '补正材料' }], now: [] } });
      expect((body as { progress: { happened: object[] } }).progress.happened.length).toBeGreaterThan(0);
    }
  });

  it('lies in the inbox of each, is done by one of them, and is then history to all', async () => {
    const started = await waiting();
    const inbox = await get(api, colleague, '/api/inbox?tab=claimable').expect(200);
    const { rows } = inbox.body as { rows: object[] };
    expect(rows).toContainEqual(expect.objectContaining({ element: 'supplements', caseId: started.caseId }));
    await complete(colleague, started, 'supplements');
    const timeline = await get(api, manager, `/api/cases/${started.caseId}/timeline`).expect(200);
    expect((timeline.body as { entries: object[] }).entries).toContainEqual(
      expect.objectContaining({ kind: 'task-completed', element: 'supplements', data: { illness: '无' } }),
    );
    expect((await get(api, manager, `/api/cases/${started.caseId}`)).body).toMatchObject({ status: 'closed', progress: { todo: [] } });
  });

  it('shows those who act for it what the office decided, but not what it wrote', async () => {
    const started = await waiting();
    const { body } = await get(api, manager, `/api/cases/${started.caseId}/timeline`).expect(200);
    const { entries } = body as { entries: { element?: string; data?: object }[] };
    expect(entries.find(({ element }) => element === 'applied')?.data).toEqual({ illness: '无' });
    expect(entries.filter(({ element, data }) => element === 'review' && data !== undefined)).toEqual([]);
  });

  it('does not exist for whoever acts for another organisation', async () => {
    const { caseId } = await apply();
    const other = await api.person('他院负责人', 'institution-manager@south');
    for (const path of ['', '/timeline', '/documents', '/issued-documents'])
      expect(codeOf(await get(api, other, `/api/cases/${caseId}${path}`))).toEqual([404, 'unknown-case']);
    expect((await get(api, other, '/api/cases')).body).toEqual({ cases: [] });
  });

  it('is found page by page', async () => {
    const [first, second] = [await apply(), await apply()];
    const page = await get(api, colleague, `/api/cases?after=${second.caseId}`).expect(200);
    expect((page.body as { cases: { id: string }[] }).cases[0]?.id).toBe(first.caseId);
    expect(codeOf(await get(api, colleague, '/api/cases?after=x'))).toEqual([422, 'fields-invalid']);
  });

  it('is tracked by nobody without an account: what is known of organisations is public', async () => {
    const { number } = await apply();
    const tracked = await request(api.server).post('/api/tracking').send({ number, identityTail: '00000X' });
    expect(codeOf(tracked)).toEqual([404, 'not-tracked']);
  });
});
