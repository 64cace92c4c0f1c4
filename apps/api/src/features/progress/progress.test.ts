import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { AGAIN_PROCESS, REFUSABLE_PROCESS } from '../../testing/appeal-process';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { identityNumber } from '../../testing/identity-number';
import { PANEL_PROCESS } from '../../testing/panel-process';
import { get, post, taskNumber } from '../../testing/test-case';
import { type ProgressDto } from './progress.dto';

const ITEMS = { items: [{ kind: 'document', name: 'diagnosis', problem: '照片模糊', request: '请重新拍照上传' }] };
const PERSON = { name: '陈桂兰', identityNumber: identityNumber('34032119500101001') };

let api: TestApi;
let reviewer: TestPerson;
let agent: TestPerson;
let caseId: string;
let number: string;

beforeAll(async () => {
  api = await createTestApi();
  const { cases, wall } = api.api.parts;
  for (const process of [REFUSABLE_PROCESS, PANEL_PROCESS, AGAIN_PROCESS]) {
    const deployed = await cases.deploy(process, { region: '340321', now: wall() });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  }
  reviewer = await api.person('初审员', 'reviewer-1@north', 'reviewer-1@county');
  agent = await api.person('村帮办', 'assist-agent@north');
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.now = new Date('2026-03-02T01:00:00Z');
  const data = { illness: '高血压', proof: await upload() };
  const body = { processId: 'refusing', townshipId: 'north', data, applicant: PERSON, authority: { ground: 'family' } };
  ({ caseId, number } = (await post(api, agent, '/api/applications', body).expect(201)).body as { caseId: string; number: string });
});

async function upload(): Promise<string> {
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(agent.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'diagnosis')
    .attach('file', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'), '诊断证明.pdf')
    .expect(201);
  return (body as { id: string }).id;
}

async function progress(person = agent, id = caseId): Promise<ProgressDto> {
  return ((await get(api, person, `/api/cases/${id}`).expect(200)).body as { progress: ProgressDto }).progress;
}
const review = async (): Promise<string> => `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`;
async function askSupplement(): Promise<string> {
  const task = await review();
  await post(api, reviewer, `${task}/claim`).expect(200);
  await post(api, reviewer, `${task}/ask-supplement`, ITEMS).expect(200);
  return `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`;
}
async function refuse(): Promise<void> {
  await post(api, reviewer, `${await review()}/complete`, { data: { decision: 'refuse' } }).expect(200);
}

describe('the progress of a case', () => {
  it('names the institution that has it now, the promised and the statutory date, and what was handed in', async () => {
    const { todo, now, expected, statutory, happened, documents, result } = await progress();
    expect(todo).toEqual([]);
    expect(now).toMatchObject([{ name: '初审', organisations: [{ name: '北乡' }] }]);
    expect([expected?.name, expected?.dueAt]).toEqual(['承诺期限', '2026-03-16T16:00:00.000Z']);
    expect([statutory?.name, statutory?.dueAt]).toEqual(['法定期限', '2026-03-30T16:00:00.000Z']);
    expect(happened.map(({ text }) => text)).toEqual(['申请已提交']);
    expect(documents).toMatchObject([{ kind: 'diagnosis', title: '证明', fileName: '诊断证明.pdf', status: 'handed-in' }]);
    expect(result).toBeUndefined();
  });

  it('puts what the applicant owes first, with what is wrong, and lets the dates stand still', async () => {
    await askSupplement();
    const { todo, now, expected, documents } = await progress();
    expect(todo).toMatchObject([{ name: '补正', items: ITEMS.items }]);
    expect(now).toEqual([]);
    expect(expected).toMatchObject({ state: 'paused', changes: [{}, { because: expect.stringContaining('因“初审”暂停计算') as string }] });
    expect(expected).not.toHaveProperty('dueAt');
    expect(documents).toMatchObject([{ status: 'to-be-replaced', problem: '照片模糊', request: '请重新拍照上传' }]);
  });

  it('says by how much a pause has moved the dates, and what became of the document', async () => {
    const supplement = await askSupplement();
    api.clock.now = new Date('2026-03-09T01:00:00Z');
    await post(api, agent, `${supplement}/complete`, { data: { answers: [{ item: 1, document: await upload() }] } }).expect(200);
    const { statutory, documents } = await progress();
    expect(statutory?.changes.map(({ dueAt }) => dueAt)).toEqual(['2026-03-30T16:00:00.000Z', undefined, '2026-04-07T16:00:00.000Z']);
    expect(documents.map(({ status }) => status).sort()).toEqual(['handed-in', 'replaced']);
  });

  it('ends with the decision, its words and what may be done against it by when', async () => {
    await refuse();
    const { now, happened, documents, result } = await progress();
    expect(now).toEqual([]);
    expect(happened.map(({ text }) => text)).toEqual(['申请已提交', '“初审”已办结', '送达不予认定决定', '办结：不予认定']);
    expect(documents).toMatchObject([{ status: 'accepted' }]);
    expect(result).toMatchObject({ outcome: 'refused', name: '办结：不予认定' });
    expect(result?.served).toEqual([
      {
        at: '2026-03-02T01:00:00.000Z',
        title: '不予认定决定书',
        summary: '没有通过认定，理由写在通知里。',
        text: `编号${number}：不符合认定标准。依据：本统筹区管理规定。`,
      },
    ]);
    expect(result?.remedies.map(({ kind, until }) => [kind, until])).toEqual([
      ['review', '2026-05-06'],
      ['reconsideration', '2026-05-06'],
      ['litigation', '2026-09-02'],
    ]);
  });

  it('promises no review where no process would look at the decision anew', async () => {
    const { cases, wall } = api.api.parts;
    const diagram = (REFUSABLE_PROCESS.files['process.bpmn'] ?? '').replace('id="refusing"', 'id="final"');
    const files = { ...REFUSABLE_PROCESS.files, 'process.bpmn': diagram.replace(' huiban:reexaminedBy="again"', '') };
    expect(await cases.deploy({ processId: 'final', files }, { region: '340321', now: wall() })).toMatchObject({ ok: true });
    const body = {
      processId: 'final',
      townshipId: 'north',
      data: { illness: '高血压' },
      applicant: PERSON,
      authority: { ground: 'family' },
    };
    ({ caseId } = (await post(api, agent, '/api/applications', body).expect(201)).body as { caseId: string });
    await refuse();
    expect((await progress()).result?.remedies.map(({ kind }) => kind)).toEqual(['reconsideration', 'litigation']);
  });

  it('offers to have the decision looked at anew, with what is known filled in, once and until its last day', async () => {
    expect(await progress()).not.toHaveProperty('appeal');
    await refuse();
    const { appeal } = await progress();
    expect(appeal).toEqual({
      processId: 'again',
      processName: '复查',
      until: '2026-05-06',
      daysLeft: 65,
      possible: true,
      data: { decided: number, illness: '高血压' },
    });
    api.clock.now = new Date('2026-05-06T17:00:00Z');
    expect((await progress()).appeal).toMatchObject({ daysLeft: -1, possible: false, whyNot: 'over' });
    api.clock.now = new Date('2026-03-03T01:00:00Z');
    const again = { processId: 'again', townshipId: 'north', data: appeal?.data, applicant: PERSON, authority: { ground: 'family' } };
    await post(api, agent, '/api/applications', again).expect(201);
    expect((await progress()).appeal).toMatchObject({ possible: false, whyNot: 'appealed-before' });
  });

  it('says what a party may do, and in what words not', async () => {
    expect((await progress()).actions).toEqual([
      { verb: 'withdraw', possible: true },
      { verb: 'urge', possible: true },
    ]);
    await post(api, agent, `/api/cases/${caseId}/urge`).expect(200);
    expect((await progress()).actions[1]).toMatchObject({ possible: false, whyNot: { code: 'urged-lately' } });
    await askSupplement();
    expect((await progress()).actions[1]).toMatchObject({ whyNot: { code: 'nothing-to-urge' } });
    await post(api, agent, `/api/cases/${caseId}/withdraw`).expect(200);
    expect((await progress()).actions).toEqual([]);
  });

  it('is told in English where the words are ours', async () => {
    await askSupplement();
    const { todo, happened, statutory } = await progress();
    expect(todo[0]?.nameEn).toBe('Supplement');
    expect(happened[0]?.textEn).toBe('The application was handed in');
    expect(statutory?.changes[1]?.becauseEn).toContain('stands still by “初审”');
  });

  it('has no remedy where the applicant has withdrawn', async () => {
    await post(api, agent, `/api/cases/${caseId}/withdraw`).expect(200);
    expect((await progress()).result).toMatchObject({ outcome: 'withdrawn', served: [], remedies: [] });
  });

  it('is for its parties only', async () => {
    const { body } = await get(api, reviewer, `/api/cases/${caseId}`).expect(200);
    expect(body).not.toHaveProperty('progress');
  });

  it('is tracked without documents, contents and what was asked for', async () => {
    await askSupplement();
    const track = async () =>
      (
        await request(api.server)
          .post('/api/tracking')
          .send({ number, identityTail: PERSON.identityNumber.slice(-6) })
          .expect(200)
      ).body as ProgressDto;
    expect(await track()).toMatchObject({ todo: [{ name: '补正', items: [] }], documents: [], happened: [{}, {}] });
    expect(JSON.stringify(await track())).not.toContain('模糊');
  });
});

describe('the progress of a case before a panel', () => {
  it('tells of the panel only that it is done, and the office that holds it', async () => {
    const experts = await Promise.all(['甲', '乙'].map((name) => api.person(name, 'expert@hospital')));
    const applicant = await api.person('李四');
    const data = { experts: experts.map(({ id }) => id), alternates: [] };
    const { body } = await post(api, applicant, '/api/applications', { processId: 'appraisal', data }).expect(201);
    const { caseId: id } = body as { caseId: string };
    expect(await progress(applicant, id)).toMatchObject({ now: [{ name: '鉴定意见', organisations: [{ name: '怀远县医疗保障局' }] }] });
    const { rows } = await api.store.pool.query<{ no: number; owner_id: string }>(
      'SELECT no, owner_id FROM tasks WHERE case_id = $1 ORDER BY no',
      [id],
    );
    const texts: (readonly string[])[] = [];
    for (const { no, owner_id: owner } of rows) {
      const expert = experts.find((each) => each.id === owner) ?? applicant;
      await post(api, expert, `/api/tasks/${id}.${String(no)}/complete`, { data: { meets: true } }).expect(200);
      texts.push((await progress(applicant, id)).happened.map(({ text }) => text));
    }
    expect(texts).toEqual([['申请已提交'], ['申请已提交', '“鉴定意见”已办结']]);
  });
});
