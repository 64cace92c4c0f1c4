import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import { type CaseId } from '#contract';
import { listReadings } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post } from '../../testing/test-case';

let api: TestApi;
let applicant: TestPerson;
let reviewer: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  applicant = await api.person('王小明');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  stranger = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);

const upload = (content: Buffer, name: string, key: string = randomUUID()): request.Test =>
  request(api.server)
    .post('/api/documents')
    .auth(applicant.token, { type: 'bearer' })
    .set('Idempotency-Key', key)
    .field('kind', 'diagnosis')
    .attach('file', content, name);
const idOf = ({ body }: Response): string => (body as { id: string }).id;

describe('POST /api/documents', () => {
  it('keeps a file under its Chinese name, encrypted on disk', async () => {
    const { body } = await upload(PDF, '诊断证明.pdf').expect(201);
    expect(body).toMatchObject({ kind: 'diagnosis', fileName: '诊断证明.pdf', mediaType: 'application/pdf', size: PDF.length });
    const folder = join(api.api.parts.config.filesFolder, idOf({ body } as Response).slice(0, 2));
    const [file = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, file)).includes('%PDF')).toBe(false);
  });

  it('takes a file once under one key, and refuses another under it', async () => {
    const key = randomUUID();
    const once = await upload(PDF, 'a.pdf', key).expect(201);
    expect((await upload(PDF, 'a.pdf', key).expect(201)).body).toEqual(once.body);
    expect(codeOf(await upload(PNG, 'a.png', key))).toEqual([422, 'idempotency-key-reused']);
  });

  it.each([
    ['a picture called pdf', PNG, 'a.pdf'],
    ['a program called jpg', Buffer.from('MZ\x90\x00 this is no picture'), 'a.jpg'],
    ['a page called png', Buffer.from('<html><script>alert(1)</script></html>'), 'a.png'],
    ['a right picture without an ending', PNG, 'a'],
    ['an empty file', Buffer.alloc(0), 'a.pdf'],
  ])('refuses %s', async (_what, content, name) => {
    expect(codeOf(await upload(content, name))).toEqual([422, 'content-belies-name']);
  });

  it('refuses a file beyond the limit', async () => {
    expect(codeOf(await upload(Buffer.concat([PDF, Buffer.alloc(30_000)]), 'a.pdf'))).toEqual([413, 'body-too-large']);
  });

  it('refuses a form without a file, or with a field too many', async () => {
    const bare = request(api.server).post('/api/documents').auth(applicant.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
    expect(codeOf(await bare.field('kind', 'diagnosis'))).toEqual([422, 'fields-invalid']);
    expect(codeOf(await upload(PDF, 'a.pdf').field('owner', 'me'))).toEqual([422, 'fields-invalid']);
  });
});

describe('a document', () => {
  it('belongs to whoever uploaded it until a case takes it in, then to the readers of the case', async () => {
    const id = idOf(await upload(PDF, '证明.pdf').expect(201));
    expect(codeOf(await get(api, reviewer, `/api/documents/${id}/content`))).toEqual([404, 'unknown-document']);
    const data = { illness: '高血压三级', proof: id };
    const applied = await post(api, applicant, '/api/applications', { processId: 'card', townshipId: 'north', data }).expect(201);
    const { caseId } = applied.body as { caseId: string };
    const { body } = await get(api, reviewer, `/api/cases/${caseId}/documents`).expect(200);
    expect(body).toMatchObject({ documents: [{ id, fileName: '证明.pdf' }] });
    expect((body as { documents: object[] }).documents[0]).not.toHaveProperty('seenAt');
    const content = await get(api, reviewer, `/api/documents/${id}/content`).expect(200);
    expect(content.body).toEqual(PDF);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('证明.pdf')}`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(codeOf(await get(api, stranger, `/api/documents/${id}/content`))).toEqual([404, 'unknown-document']);
    const again = (await get(api, reviewer, `/api/cases/${caseId}/documents`).expect(200)).body as { documents: { seenAt?: string }[] };
    expect(again.documents[0]?.seenAt).toMatch(/Z$/);
    const own = (await get(api, applicant, `/api/cases/${caseId}/documents`).expect(200)).body as { documents: object[] };
    expect(own.documents[0]).not.toHaveProperty('seenAt');
  });

  it('shows neither its content nor the name in its name to a supervisor, who may see neither illness nor file', async () => {
    const supervisor = await api.person('督办员', 'supervisor@north');
    const director = await api.person('专家兼督办', 'supervisor@north', 'expert@hospital');
    const id = idOf(await upload(PDF, '王小明病历.pdf').expect(201));
    const body = { processId: 'card', townshipId: 'north', data: { illness: '高血压', proof: id } };
    const { caseId } = (await post(api, applicant, '/api/applications', body).expect(201)).body as { caseId: string };
    for (const person of [supervisor, director]) {
      expect((await get(api, person, `/api/cases/${caseId}/documents`).expect(200)).body).toMatchObject({ documents: [{ id }] });
      expect(codeOf(await get(api, person, `/api/documents/${id}/content`))).toEqual([403, 'not-permitted']);
    }
  });

  it('is seen by an expert with a task of the case under a name that does not say whose it is, and by no other expert', async () => {
    const [expert, other] = [await api.person('专家甲', 'expert@hospital'), await api.person('专家乙', 'expert@hospital')];
    const id = idOf(await upload(PDF, '王小明病历.pdf').expect(201));
    const body = { processId: 'card', townshipId: 'north', data: { illness: '高血压', proof: id } };
    const { caseId } = (await post(api, applicant, '/api/applications', body).expect(201)).body as { caseId: string };
    await api.store.pool.query(`UPDATE tasks SET owner_id = $2, status = 'claimed' WHERE case_id = $1`, [caseId, expert.id]);
    const listed = await get(api, expert, `/api/cases/${caseId}/documents`).expect(200);
    expect(listed.body).toMatchObject({ documents: [{ id, fileName: 'diagnosis.pdf' }] });
    const { headers } = await get(api, expert, `/api/documents/${id}/content`).expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''diagnosis.pdf`);
    expect(codeOf(await get(api, other, `/api/documents/${id}/content`))).toEqual([404, 'unknown-document']);
    const readings = await listReadings(api.store, caseId as CaseId, 10);
    expect(readings).toEqual([expect.objectContaining({ personId: expert.id, place: 'document', fields: [id] })]);
  });

  it('cannot break out of its header by its name', async () => {
    const id = idOf(await upload(PDF, `a'; filename="x.html"; b\u202e.pdf`).expect(201));
    const { headers } = await get(api, applicant, `/api/documents/${id}/content`).expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!-]+$/);
  });

  it('cannot be put into the application of somebody else', async () => {
    const id = idOf(await upload(PDF, 'a.pdf').expect(201));
    const thief = await api.person('他人');
    const body = { processId: 'card', townshipId: 'north', data: { illness: '高血压', proof: id } };
    expect(codeOf(await post(api, thief, '/api/applications', body))).toEqual([404, 'unknown-document']);
  });
});
