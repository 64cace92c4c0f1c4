import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, taskNumber, type TestCase } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
let inquirer: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  inquirer = await api.person('政策科员', 'policy@county');
  stranger = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const PASS = { data: { decision: 'pass' } };
const REASON = '首页漏填诊断日期';
const back = (secondPass = 'walk-again', to = 'review') => ({ to, secondPass, reason: REASON });
const lastTask = async (caseId: string, element: string): Promise<string> =>
  `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, element))}`;

/** A case whose review is done and whose publicity an objection has ended: its inquiry, claimed. */
async function atInquiry(): Promise<TestCase & { readonly inquiry: string }> {
  const started = await startCard(api);
  await post(api, reviewer, `${started.review}/complete`, PASS).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${started.number}`).expect(200);
  const { publicities } = body as { publicities: { id: string }[] };
  const path = `/api/publicities/${publicities[0]?.id ?? ''}/entries/${started.number}/objections`;
  await request(api.server).post(path).set('Idempotency-Key', randomUUID()).send({ reason: '此人未患病，请核查' }).expect(202);
  const inquiry = await lastTask(started.caseId, 'inquiry');
  await post(api, inquirer, `${inquiry}/claim`).expect(200);
  return { ...started, inquiry };
}

const noticesTo = async (person: TestPerson, caseId: string): Promise<readonly string[]> => {
  const text = 'SELECT notice FROM outbox WHERE recipient_person = $1 AND case_id = $2 ORDER BY id';
  const { rows } = await api.store.pool.query<{ notice: string }>(text, [person.id, caseId]);
  return rows.map(({ notice }) => notice);
};

describe('sending back', () => {
  it('names the steps that one may go back to, with who did them', async () => {
    const { inquiry } = await atInquiry();
    expect((await get(api, inquirer, inquiry).expect(200)).body).toMatchObject({
      actions: expect.arrayContaining(['send-back']) as string[],
      mayReturnTo: [
        { element: 'publicity', name: '公示', straightBack: true },
        { element: 'review', name: '初审', performer: { id: reviewer.id, name: '北乡初审' }, straightBack: true },
      ],
    });
    expect((await get(api, reviewer, inquiry).expect(200)).body).toMatchObject({ mayReturnTo: [] });
  });

  it('gives the step to whoever did it, with the reason, and every step is walked anew', async () => {
    const { inquiry, caseId } = await atInquiry();
    await post(api, inquirer, `${inquiry}/send-back`, back()).expect(200);
    const review = await lastTask(caseId, 'review');
    expect((await get(api, reviewer, review).expect(200)).body).toMatchObject({
      status: 'claimed',
      owner: { id: reviewer.id },
      actions: expect.arrayContaining(['complete', 'release', 'transfer']) as string[],
      sentBack: { kind: 'task-sent-back', from: 'inquiry', by: { id: inquirer.id }, reason: REASON },
    });
    expect(await noticesTo(reviewer, caseId)).toEqual(['task-sent-back']);
    await post(api, reviewer, `${review}/complete`, PASS).expect(200);
    expect((await get(api, reviewer, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({ stage: 'publicity' });
    const { body } = await get(api, inquirer, `/api/cases/${caseId}/timeline`).expect(200);
    expect((body as { entries: object[] }).entries).toContainEqual(expect.objectContaining({ kind: 'task-sent-back', reason: REASON }));
  });

  it('offers the step to all where its performer gives it back or has left the post', async () => {
    const { inquiry, caseId } = await atInquiry();
    await post(api, inquirer, `${inquiry}/send-back`, back()).expect(200);
    const review = await lastTask(caseId, 'review');
    await post(api, reviewer, `${review}/release`).expect(200);
    await post(api, colleague, `${review}/claim`).expect(200);
    const again = await atInquiry();
    await api.store.pool.query(`UPDATE postings SET valid_until = '2026-01-01', valid_from = '2025-01-01' WHERE person_id = $1`, [
      reviewer.id,
    ]);
    await post(api, inquirer, `${again.inquiry}/send-back`, back()).expect(200);
    await api.store.pool.query('UPDATE postings SET valid_until = NULL WHERE person_id = $1', [reviewer.id]);
    expect((await get(api, colleague, await lastTask(again.caseId, 'review')).expect(200)).body).toMatchObject({ status: 'ready' });
  });

  it('comes straight back to whoever sent it, where that was asked for', async () => {
    const { inquiry, caseId } = await atInquiry();
    await post(api, inquirer, `${inquiry}/send-back`, back('straight-back')).expect(200);
    await post(api, reviewer, `${await lastTask(caseId, 'review')}/complete`, PASS).expect(200);
    const reopened = await lastTask(caseId, 'inquiry');
    expect(reopened).not.toBe(inquiry);
    expect((await get(api, inquirer, reopened).expect(200)).body).toMatchObject({ owner: { id: inquirer.id }, status: 'claimed' });
    await post(api, inquirer, `${reopened}/complete`, PASS).expect(200);
  });

  it('is for the owner, to a step that was passed, with a reason', async () => {
    const { inquiry, caseId } = await atInquiry();
    expect(codeOf(await post(api, reviewer, `${inquiry}/send-back`, back()))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${inquiry}/send-back`, back()))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, inquirer, `${inquiry}/send-back`, back('walk-again', 'supplements')))).toEqual([409, 'never-passed']);
    expect(codeOf(await post(api, inquirer, `${inquiry}/send-back`, back('run')))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await post(api, inquirer, `${inquiry}/send-back`, { ...back(), reason: '' }))).toEqual([422, 'fields-invalid']);
    expect(await taskNumber(api, caseId, 'inquiry')).toBe(Number(inquiry.split('.').at(-1)));
    await post(api, inquirer, `${inquiry}/complete`, PASS).expect(200);
    expect(codeOf(await post(api, inquirer, `${inquiry}/send-back`, back()))).toEqual([409, 'task-closed']);
  });

  it('has one answer for one key', async () => {
    const { inquiry } = await atInquiry();
    const key = randomUUID();
    await post(api, inquirer, `${inquiry}/send-back`, back(), key).expect(200);
    expect((await post(api, inquirer, `${inquiry}/send-back`, back(), key).expect(200)).body).toMatchObject({ repeated: true });
  });
});

describe('taking back', () => {
  const why = { reason: '结论选错' };

  it('gives the step back to its performer before anybody has gone on', async () => {
    const { review, caseId } = await startCard(api);
    await post(api, reviewer, `${review}/complete`, PASS).expect(200);
    expect((await get(api, reviewer, review).expect(200)).body).toMatchObject({ actions: ['take-back'] });
    expect(codeOf(await post(api, colleague, `${review}/take-back`, why))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${review}/take-back`, why))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, reviewer, `${review}/take-back`, { reason: '' }))).toEqual([422, 'fields-invalid']);
    await post(api, reviewer, `${review}/take-back`, why).expect(200);
    const again = await lastTask(caseId, 'review');
    expect((await get(api, reviewer, again).expect(200)).body).toMatchObject({
      owner: { id: reviewer.id },
      sentBack: { kind: 'task-taken-back', reason: '结论选错' },
    });
    expect(codeOf(await post(api, reviewer, `${review}/take-back`, why))).toEqual([409, 'still-open']);
    expect(await noticesTo(reviewer, caseId)).toEqual([]);
    await post(api, reviewer, `${again}/complete`, PASS).expect(200);
  });

  it('is over once somebody has gone on or has claimed what it opened', async () => {
    const { review, inquiry, caseId, applicant } = await atInquiry();
    expect(codeOf(await post(api, reviewer, `${review}/take-back`, why))).toEqual([409, 'acted-upon']);
    expect((await get(api, reviewer, review).expect(200)).body).toMatchObject({ actions: [] });
    await post(api, inquirer, `${inquiry}/complete`, PASS).expect(200);
    await post(api, inquirer, `${inquiry}/take-back`, why).expect(200);
    expect(await noticesTo(applicant, caseId)).toContain('task-taken-back');
    const again = await lastTask(caseId, 'inquiry');
    await post(api, inquirer, `${again}/send-back`, back('straight-back')).expect(200);
    const second = await lastTask(caseId, 'review');
    await post(api, reviewer, `${second}/complete`, PASS).expect(200);
    expect(codeOf(await post(api, reviewer, `${second}/take-back`, why))).toEqual([409, 'acted-upon']);
  });
});
