import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

let api: TestApi;
let village: TestPerson;
let other: TestPerson;
let supervisor: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  const { cases, wall } = api.api.parts;
  const place = { name: '村公示栏', post: 'village-committee', organisation: '=case.township' };
  const file = JSON.parse(CARD_PROCESS.files['publicities/publicity.json'] ?? '{}') as object;
  const files = { ...CARD_PROCESS.files, 'publicities/publicity.json': JSON.stringify({ ...file, places: ['县医保局网站', place] }) };
  const deployed = await cases.deploy({ ...CARD_PROCESS, files }, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  village = await api.person('村委', 'village-committee@north');
  other = await api.person('别村委', 'village-committee@south');
  supervisor = await api.person('督办', 'supervisor@county');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

/** A case in publicity; gives the path of its publicity. */
async function publish(): Promise<string> {
  const applicant = await api.person('王小明');
  const started = await post(api, applicant, '/api/applications', { processId: 'card', townshipId: 'north', data: { illness: '高血压' } });
  const { caseId, number } = started.body as { caseId: string; number: string };
  const { rows } = await api.store.pool.query<{ no: number }>('SELECT no FROM tasks WHERE case_id = $1', [caseId]);
  await post(api, reviewer, `/api/tasks/${caseId}.${String(rows[0]?.no)}/complete`, { data: { decision: 'pass' } }).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${number}`).expect(200);
  return `/api/publicities/${(body as { publicities: { id: string }[] }).publicities[0]?.id ?? ''}`;
}

async function photoBy(person: TestPerson): Promise<string> {
  const png =
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082';
  const { body } = await request(api.server)
    .post('/api/documents')
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'photo')
    .attach('file', Buffer.from(png, 'hex'), '公示栏.png')
    .expect(201);
  return (body as { id: string }).id;
}

describe('evidence of a place', () => {
  it('is given by the post that answers for it, and read with its photo by staff', async () => {
    const path = await publish();
    const document = await photoBy(village);
    const { body } = await post(api, village, `${path}/places/2/evidence`, { kind: 'put-up', document }).expect(200);
    expect(body).toMatchObject({
      places: [
        { no: 1, required: false },
        { no: 2, putUp: { by: '村委', document } },
      ],
    });
    await get(api, supervisor, `/api/documents/${document}/content`).expect(200);
    const applicant = await api.person('旁人');
    expect(codeOf(await get(api, applicant, `/api/documents/${document}/content`))).toEqual([404, 'unknown-document']);
    expect(codeOf(await get(api, applicant, `${path}/places`))).toEqual([403, 'not-permitted']);
  });

  it('is known to those who look after the publicity alone: who gave it and its photo to nobody else with a post', async () => {
    const path = await publish();
    const document = await photoBy(village);
    await post(api, village, `${path}/places/2/evidence`, { kind: 'put-up', document }).expect(200);
    for (const posting of ['institution-manager@hospital', 'expert@county', 'village-committee@south', 'reviewer-1@south']) {
      const stranger = await api.person('旁人', posting);
      expect(codeOf(await get(api, stranger, `${path}/places`))).toEqual([403, 'not-permitted']);
      expect(codeOf(await get(api, stranger, `/api/documents/${document}/content`))).toEqual([404, 'unknown-document']);
    }
    await get(api, village, `/api/documents/${document}/content`).expect(200);
  });

  it('of another place tells whoever answers for one of them neither who gave it nor the photo', async () => {
    const path = await publish();
    await post(api, village, `${path}/places/2/evidence`, { kind: 'put-up', document: await photoBy(village) }).expect(200);
    const neighbour = await api.person('卫生院', 'referring-physician@hospital');
    const shared = `INSERT INTO publicity_places (publicity_id, no, name, organisation_id, post, required) VALUES ($1, 3, '医院大厅', 'hospital', 'referring-physician', false)`;
    await api.store.pool.query(shared, [path.split('/').at(-1)]);
    const { body } = await get(api, neighbour, `${path}/places`).expect(200);
    expect((body as { places: { putUp?: object; mine: boolean }[] }).places.map(({ putUp, mine }) => [putUp, mine])).toEqual([
      [undefined, false],
      [{ at: expect.any(String) }, false],
      [undefined, true],
    ]);
  });

  it('is refused to everybody else, of a place that needs none, and a second time', async () => {
    const path = await publish();
    const put = async (person: TestPerson, no = 2) =>
      codeOf(await post(api, person, `${path}/places/${String(no)}/evidence`, { kind: 'put-up', document: await photoBy(person) }));
    expect(await put(other)).toEqual([403, 'not-permitted']);
    expect(await put(supervisor)).toEqual([404, 'unknown-place']);
    expect(await put(village, 1)).toEqual([404, 'unknown-place']);
    expect(await put(village)).toEqual([200]);
    expect(await put(village)).toEqual([409, 'evidence-given']);
  });

  it('needs a photo of its own, and a time that can be', async () => {
    const path = await publish();
    const put = async (evidence: object) => codeOf(await post(api, village, `${path}/places/2/evidence`, evidence));
    const document = await photoBy(village);
    expect(await put({ kind: 'put-up', document: await photoBy(supervisor) })).toEqual([404, 'unknown-document']);
    expect(await put({ kind: 'put-up', document, at: '2020-01-01T00:00:00Z' })).toEqual([422, 'evidence-untimely']);
    expect(await put({ kind: 'put-up', document, at: '2100-01-01T00:00:00Z' })).toEqual([422, 'evidence-untimely']);
    expect(await put({ kind: 'taken-down', document })).toEqual([422, 'evidence-untimely']);
    expect(await put({ kind: 'burnt', document })).toEqual([422, 'fields-invalid']);
    expect(codeOf(await post(api, village, `/api/publicities/${randomUUID()}/places/2/evidence`, { kind: 'put-up', document }))).toEqual([
      404,
      'unknown-publicity',
    ]);
  });

  it('that is missing is listed for the post and for the supervisor above, until it is there', async () => {
    const path = await publish();
    const owedBy = async (person: TestPerson) => {
      const { body } = await get(api, person, '/api/owed-evidence').expect(200);
      return (body as { owed: { publicity: string; kind: string }[] }).owed.filter(({ publicity }) => path.endsWith(publicity));
    };
    for (const person of [village, supervisor])
      expect(await owedBy(person)).toMatchObject([{ kind: 'put-up', no: 2, title: '公示', place: '村公示栏' }]);
    expect(await owedBy(other)).toEqual([]);
    await post(api, village, `${path}/places/2/evidence`, { kind: 'put-up', document: await photoBy(village) }).expect(200);
    expect(await owedBy(supervisor)).toEqual([]);
    await api.store.pool.query(`UPDATE publicity_entries SET shown_until = '2020-01-01' WHERE publicity_id = $1`, [path.split('/').at(-1)]);
    expect(await owedBy(supervisor)).toMatchObject([{ kind: 'taken-down' }]);
  });

  it('is listed to nobody without a post', async () => {
    expect(codeOf(await get(api, await api.person('旁人'), '/api/owed-evidence'))).toEqual([403, 'not-permitted']);
  });
});
