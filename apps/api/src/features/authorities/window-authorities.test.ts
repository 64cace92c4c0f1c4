import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type CaseId } from '#contract';
import { listAudit, verifyAudit } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, type TestCase } from '../../testing/test-case';

let api: TestApi;
let clerk: TestPerson;
let son: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  clerk = await api.person('北乡窗口', 'intake-clerk@north');
  son = await api.person('王大山');
});
afterAll(() => api.close());

async function paperOf(person: TestPerson): Promise<string> {
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'power-of-attorney')
    .attach('file', Buffer.from(`%PDF-1.7 ${randomUUID()}`), '授权委托书.pdf')
    .expect(201);
  return (body as { id: string }).id;
}
const wordsOf = async (over: object = {}): Promise<object> => ({
  helper: son.username,
  helperName: '王大山',
  ground: 'family',
  documentId: await paperOf(clerk),
  identitiesChecked: true,
  ...over,
});
const record = async ({ caseId }: TestCase, by: TestPerson = clerk, over: object = {}) =>
  post(api, by, `/api/cases/${caseId}/authority`, await wordsOf(over));

describe('an authority written down at the window', () => {
  it('lets the helper act in the running case by the signed paper, which staff see with the case', async () => {
    const card = await startCard(api, 'north', { illness: '高血压', phone: '13800138000' });
    await record(card, clerk, { until: '2026-12-31' }).then((answer) => expect(codeOf(answer)).toEqual([201]));
    const { body } = await get(api, clerk, `/api/cases/${card.caseId}`).expect(200);
    expect(body).toMatchObject({ agent: { id: son.id, authority: { ground: 'family', evidence: 'signed-paper' } } });
    const { body: papers } = await get(api, clerk, `/api/cases/${card.caseId}/documents`).expect(200);
    expect(papers).toMatchObject({ documents: [{ kind: 'power-of-attorney', fileName: '授权委托书.pdf' }] });
    const { body: told } = await get(api, son, `/api/cases/${card.caseId}/timeline`).expect(200);
    expect(JSON.stringify(told)).toContain('138****8000');
    expect(JSON.stringify(told)).not.toContain('13800138000');
  });

  it('is audited under the name of the clerk, and told to both', async () => {
    const card = await startCard(api);
    await record(card);
    const began = (await listAudit(api.store, card.caseId as CaseId, { after: 0, limit: 50 })).find(({ kind }) => kind === 'agent-began');
    expect(began).toMatchObject({ actor: clerk.id, detail: { agent: son.id, paper: expect.any(String) } });
    expect(await verifyAudit(api.store, card.caseId as CaseId)).toMatchObject({ ok: true });
    const text = `SELECT recipient_person AS id FROM outbox WHERE case_id = $1 AND notice = 'agent-began' AND channel = 'in-app'`;
    const { rows } = await api.store.pool.query<{ id: string }>(text, [card.caseId]);
    expect(rows.map(({ id }) => id).sort()).toEqual([card.applicant.id, son.id].sort());
  });

  it('is one authority where it is sent again, and there is no second helper', async () => {
    const card = await startCard(api);
    const [words, key] = [await wordsOf(), randomUUID()];
    const path = `/api/cases/${card.caseId}/authority`;
    const first = await post(api, clerk, path, words, key).expect(201);
    expect((await post(api, clerk, path, words, key).expect(201)).body).toEqual(first.body);
    const other = await api.person('王小海');
    expect(codeOf(await record(card, clerk, { helper: other.username, helperName: '王小海' }))).toEqual([409, 'helper-before']);
  });

  it('needs the identity cards, the clerk’s own upload, and a helper whose names belong together and who is another', async () => {
    const card = await startCard(api);
    expect(codeOf(await record(card, clerk, { identitiesChecked: false }))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await record(card, clerk, { documentId: await paperOf(son) }))).toEqual([404, 'unknown-document']);
    expect(codeOf(await record(card, clerk, { helperName: '王大川' }))).toEqual([422, 'unfit-helper']);
    expect(codeOf(await record(card, clerk, { helper: card.applicant.username, helperName: '王小明' }))).toEqual([422, 'unfit-helper']);
    expect(codeOf(await record(card, clerk, { helper: clerk.username, helperName: '北乡窗口' }))).toEqual([422, 'unfit-helper']);
    expect(codeOf(await record(card, clerk, { until: '2020-01-01' }))).toEqual([422, 'date-passed']);
  });

  it('is refused to other posts, to parties and to a clerk of another township', async () => {
    const card = await startCard(api);
    const reviewer = await api.person('北乡初审', 'reviewer-1@north');
    const elsewhere = await api.person('南镇窗口', 'intake-clerk@south');
    for (const [by, code] of [
      [reviewer, [403, 'not-permitted']],
      [card.applicant, [403, 'not-permitted']],
      [elsewhere, [404, 'unknown-case']],
    ] as const) {
      expect(codeOf(await record(card, by, { documentId: await paperOf(by) }))).toEqual(code);
      expect(codeOf(await post(api, by, `/api/cases/${card.caseId}/authority/end`))).toEqual(code);
    }
  });

  it('is ended at the window too, and then the helper reads the case no more', async () => {
    const card = await startCard(api);
    expect(codeOf(await post(api, clerk, `/api/cases/${card.caseId}/authority/end`))).toEqual([404, 'unknown-authority']);
    await record(card);
    await get(api, son, `/api/cases/${card.caseId}`).expect(200);
    await post(api, clerk, `/api/cases/${card.caseId}/authority/end`).expect(204);
    expect(codeOf(await get(api, son, `/api/cases/${card.caseId}`))).toEqual([404, 'unknown-case']);
  });

  it('stands among what the clerk may do, as long as nobody helps; then its end does', async () => {
    const card = await startCard(api);
    const actions = async (): Promise<readonly string[]> =>
      ((await get(api, clerk, `/api/cases/${card.caseId}`).expect(200)).body as { desk: { actions: readonly string[] } }).desk.actions;
    expect(await actions()).toEqual(expect.arrayContaining(['record-authority']));
    await record(card);
    expect(await actions()).toEqual(expect.arrayContaining(['end-authority']));
    expect(await actions()).not.toContain('record-authority');
  });
});
