import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get, post, startCard, type TestCase } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

let api: TestApi;
let clerk: TestPerson;
let reviewer: TestPerson;
let policy: TestPerson;
let supervisor: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, ENDING);
  clerk = await api.person('县窗口', 'intake-clerk@county');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  policy = await api.person('县政策', 'policy@county');
  supervisor = await api.person('督办', 'supervisor@county');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM rate_limits'));

interface Published extends TestCase {
  readonly publicity: string;
  readonly path: string;
}
async function publish(): Promise<Published> {
  const started = await startCard(api);
  await post(api, reviewer, `${started.review}/complete`, { data: { decision: 'pass' } }).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${started.number}`).expect(200);
  const publicity = (body as { publicities: { id: string }[] }).publicities[0]?.id ?? '';
  return { ...started, publicity, path: `/api/cases/${started.caseId}/objections` };
}
async function uploadBy(person: TestPerson): Promise<string> {
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'objection')
    .attach('file', Buffer.from('%PDF-1.7 举报人甲的来信'), '举报人甲来信.pdf')
    .expect(201);
  return (body as { id: string }).id;
}
/** The card process with a publicity of seven days; the day of publication, a Monday, is not counted. */
const ENDING = {
  ...CARD_PROCESS,
  files: {
    ...CARD_PROCESS.files,
    'process.bpmn': (CARD_PROCESS.files['process.bpmn'] ?? '').replace(
      '<bpmn:userTask id="inquiry"',
      `<bpmn:boundaryEvent id="over" attachedToRef="publicity"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
       <bpmn:endEvent id="shown"/><bpmn:sequenceFlow id="over-shown" sourceRef="over" targetRef="shown"/><bpmn:userTask id="inquiry"`,
    ),
  },
};
const A_MINUTE_AFTER = new Date('2026-03-10T00:01:00+08:00');
const SAID = { reason: '该人去年并未住院，请核查。', name: '举报人甲', phone: '13900139000' };
interface Listed {
  readonly objections: readonly { readonly id: string; readonly channel: string; readonly documents: readonly string[] }[];
}
const listed = async ({ path }: Published) => ((await get(api, supervisor, path).expect(200)).body as Listed).objections;

describe('an objection at the window', () => {
  it('is written down by a clerk, who is audited, and gives the objector a code', async () => {
    const published = await publish();
    const { body } = await post(api, clerk, published.path, { ...SAID, publicity: published.publicity }).expect(202);
    const { code } = body as { code: string };
    expect((await request(api.server).post('/api/objections/lookup').send({ code }).expect(200)).body).toMatchObject({ status: 'inquiry' });
    const objections = await api.store.pool.query('SELECT channel, taken_by FROM objections WHERE case_id = $1', [published.caseId]);
    expect(objections.rows).toEqual([{ channel: 'window', taken_by: clerk.id }]);
    const audit = await api.store.pool.query(`SELECT actor FROM audit_entries WHERE case_id = $1 AND kind = 'message-received'`, [
      published.caseId,
    ]);
    expect(audit.rows).toEqual([{ actor: clerk.id }]);
  });

  it('tells its sender to nobody who handles the case, the clerk included', async () => {
    const published = await publish();
    await post(api, clerk, published.path, { ...SAID, publicity: published.publicity }).expect(202);
    for (const path of [published.path, `/api/cases/${published.caseId}/timeline`])
      expect(JSON.stringify((await get(api, clerk, path).expect(200)).body)).not.toMatch(/举报人甲|13900139000/);
    const [objection] = await listed(published);
    expect(codeOf(await post(api, clerk, `${published.path}/${objection?.id ?? ''}/objector`, { purpose: '回访' }))).toEqual([
      403,
      'not-permitted',
    ]);
  });

  it('is the same objection for the same key, and one a person by whichever door', async () => {
    const published = await publish();
    const [body, key] = [{ ...SAID, publicity: published.publicity }, randomUUID()];
    const once = await post(api, clerk, published.path, body, key).expect(202);
    expect((await post(api, clerk, published.path, body, key).expect(202)).body).toEqual(once.body);
    const sent = request(api.server).post(`/api/publicities/${published.publicity}/entries/${published.number}/objections`);
    expect(codeOf(await sent.set('Idempotency-Key', randomUUID()).send(SAID))).toEqual([409, 'already-objected']);
  });

  it('is written down by nobody else', async () => {
    const published = await publish();
    const body = { ...SAID, publicity: published.publicity };
    for (const person of [reviewer, supervisor, policy, published.applicant])
      expect(codeOf(await post(api, person, published.path, body))).toEqual([403, 'not-permitted']);
    const elsewhere = await api.person('南乡窗口', 'intake-clerk@south');
    expect(codeOf(await post(api, elsewhere, published.path, body))).toEqual([404, 'unknown-case']);
    expect(await listed(published)).toEqual([]);
  });

  it('needs a publicity of the case, and is refused a minute after its end as at the public door', async () => {
    const published = await publish();
    const other = await publish();
    expect(codeOf(await post(api, clerk, published.path, { ...SAID, publicity: other.publicity }))).toEqual([404, 'unknown-publicity']);
    const before = api.clock.now;
    try {
      api.clock.now = A_MINUTE_AFTER;
      expect(codeOf(await post(api, clerk, published.path, { ...SAID, publicity: published.publicity }))).toEqual([409, 'publicity-ended']);
      const sent = request(api.server).post(`/api/publicities/${published.publicity}/entries/${published.number}/objections`);
      expect(codeOf(await sent.set('Idempotency-Key', randomUUID()).send(SAID))).toEqual([409, 'publicity-ended']);
    } finally {
      api.clock.now = before;
    }
    expect(await listed(published)).toEqual([]);
  });
});

describe('what an objector hands over', () => {
  async function handedOver() {
    const published = await publish();
    const document = await uploadBy(clerk);
    const body = { ...SAID, publicity: published.publicity, documents: [document] };
    await post(api, clerk, published.path, body).expect(202);
    const [objection] = await listed(published);
    return { ...published, document, objection, door: `${published.path}/${objection?.id ?? ''}/documents/${document}` };
  }

  it('is read by whoever inquires, who says why, and each reading is written down', async () => {
    const { caseId, document, objection, door } = await handedOver();
    expect(objection).toMatchObject({ channel: 'window', documents: [document] });
    expect(codeOf(await get(api, policy, door))).toEqual([422, 'fields-invalid']);
    const answer = await get(api, policy, `${door}?purpose=${encodeURIComponent('核实来信')}`)
      .responseType('blob')
      .expect(200);
    expect((answer.body as Buffer).toString()).toContain('举报人甲的来信');
    const { rows } = await api.store.pool.query('SELECT person_id, place, fields, purpose FROM read_entries WHERE case_id = $1', [caseId]);
    expect(rows).toEqual([{ person_id: policy.id, place: 'objection', fields: [objection?.id, document], purpose: '核实来信' }]);
  });

  it('is read by nobody else, by no other door, and is no document of the case', async () => {
    const { caseId, applicant, document, door } = await handedOver();
    for (const person of [clerk, reviewer, supervisor, applicant]) {
      expect(codeOf(await get(api, person, `${door}?purpose=ab`))).toEqual([403, 'not-permitted']);
      expect(codeOf(await get(api, person, `/api/documents/${document}/content`))).toEqual([404, 'unknown-document']);
    }
    expect((await get(api, reviewer, `/api/cases/${caseId}/documents`).expect(200)).body).toEqual({ documents: [] });
    const foreign = door.replace(document, await uploadBy(clerk));
    expect(codeOf(await get(api, policy, `${foreign}?purpose=ab`))).toEqual([404, 'unknown-document']);
  });

  it('must be an upload of the clerk that nothing else has taken', async () => {
    const { document, ...taken } = await handedOver();
    const published = await publish();
    for (const documents of [[document], [await uploadBy(reviewer)], [randomUUID()]])
      expect(codeOf(await post(api, clerk, published.path, { ...SAID, publicity: published.publicity, documents }))).toEqual([
        404,
        'unknown-document',
      ]);
    expect(await listed(published)).toEqual([]);
    expect(await listed(taken)).toHaveLength(1);
  });
});
