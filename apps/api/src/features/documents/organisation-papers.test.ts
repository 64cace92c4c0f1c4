import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type CaseId } from '#contract';
import { listReadings, putPosting, queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { INSPECTION_PROCESS } from '../../testing/panel-process';
import { codeOf, deploy, get, post, taskNumber } from '../../testing/test-case';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const SAME_OFFICE = 'assessment-organiser@county';

let api: TestApi;
let manager: TestPerson;
let drawn: TestPerson;
let neighbour: TestPerson;
let organiser: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, INSPECTION_PROCESS);
  manager = await api.person('医保负责人', 'institution-manager@hospital');
  drawn = await api.person('评估员甲', 'health-assessor@county');
  neighbour = await api.person('评估员乙', 'health-assessor@county');
  organiser = await api.person('评估组织', SAME_OFFICE);
});
afterAll(() => api.close());

async function upload(person: TestPerson, kind: string): Promise<string> {
  const sent = request(api.server).post('/api/documents').auth(person.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
  return ((await sent.field('kind', kind).attach('file', PDF, '县医院执业许可证.pdf').expect(201)).body as { id: string }).id;
}

/** An inspection of the hospital by the two drawn assessors, with the licence that it has handed in. */
async function inspect(): Promise<{ readonly caseId: CaseId; readonly licence: string }> {
  const licence = await upload(manager, 'licence');
  const data = { experts: [drawn.id, neighbour.id], alternates: [], licence };
  const body = { processId: 'inspection', applicantOrganisationId: 'hospital', data };
  return { caseId: ((await post(api, manager, '/api/applications', body).expect(201)).body as { caseId: CaseId }).caseId, licence };
}

const content = (person: TestPerson, id: string) => get(api, person, `/api/documents/${id}/content`);

async function listed(person: TestPerson, caseId: CaseId): Promise<readonly object[]> {
  return ((await get(api, person, `/api/cases/${caseId}/documents`).expect(200)).body as { documents: object[] }).documents;
}

async function give(person: TestPerson, caseId: CaseId, opinion: { meets: boolean; photo: string }): Promise<void> {
  const { rows } = await queryStore<{ no: number }>(api.store, {
    text: 'SELECT no FROM tasks WHERE case_id = $1 AND owner_id = $2',
    values: [caseId, person.id],
  });
  await post(api, person, `/api/tasks/${caseId}.${String(rows[0]?.no)}/complete`, { data: opinion }).expect(200);
}

describe('the papers of an organisation', () => {
  it('are read by a drawn assessor, which is written down, under a name that tells only what they are', async () => {
    const { caseId, licence } = await inspect();
    expect(await listed(drawn, caseId)).toMatchObject([{ id: licence, fileName: 'licence.pdf' }]);
    expect((await content(drawn, licence).expect(200)).body).toEqual(PDF);
    expect(await listReadings(api.store, caseId, 10)).toEqual([
      expect.objectContaining({ personId: drawn.id, place: 'document', fields: [licence] }),
    ]);
  });

  it.each([
    ['an assessor who was not drawn', 'health-assessor@county', [404, 'unknown-document']],
    ['the manager of another institution', 'institution-manager@south', [404, 'unknown-document']],
    ['staff of the office without a task of the case', SAME_OFFICE, [403, 'not-permitted']],
  ])('are refused to %s', async (_who, posting, code) => {
    const { licence } = await inspect();
    expect(codeOf(await content(await api.person('旁人', posting), licence))).toEqual(code);
  });

  it('are seen by all who act for it, who see nothing that the office or the assessors put in', async () => {
    const colleague = await api.person('另一负责人', 'institution-manager@hospital');
    const { caseId, licence } = await inspect();
    const photo = await upload(drawn, 'photo');
    await give(drawn, caseId, { meets: true, photo });
    for (const person of [manager, colleague]) {
      expect(await listed(person, caseId)).toMatchObject([{ id: licence, fileName: '县医院执业许可证.pdf' }]);
      await content(person, licence).expect(200);
      expect(codeOf(await content(person, photo))).toEqual([404, 'unknown-document']);
    }
    const { body } = await get(api, colleague, `/api/cases/${caseId}`).expect(200);
    expect(body).toMatchObject({ progress: { documents: [{ id: licence }] } });
  });

  it('are out of the hands of a manager who has left', async () => {
    const leaver = await api.person('离任负责人', 'institution-manager@hospital');
    const { caseId, licence } = await inspect();
    await queryStore(api.store, { text: 'DELETE FROM postings WHERE person_id = $1', values: [leaver.id] });
    expect(codeOf(await get(api, leaver, `/api/cases/${caseId}/documents`))).toEqual([404, 'unknown-case']);
    expect(codeOf(await content(leaver, licence))).toEqual([404, 'unknown-document']);
  });

  it('hide what a member handed in from everybody else until the panel closes', async () => {
    const { caseId } = await inspect();
    const photo = await upload(drawn, 'photo');
    await give(drawn, caseId, { meets: true, photo });
    await content(drawn, photo).expect(200);
    expect(codeOf(await content(neighbour, photo))).toEqual([404, 'unknown-document']);
    expect(await listed(organiser, caseId)).toHaveLength(1);
    await give(neighbour, caseId, { meets: true, photo: await upload(neighbour, 'photo') });
    await content(neighbour, photo).expect(200);
    expect(await listed(organiser, caseId)).toHaveLength(3);
  });

  it('are closed to the assessors with the case, and stay open to staff who worked on it', async () => {
    const { caseId, licence } = await inspect();
    for (const member of [drawn, neighbour]) await give(member, caseId, { meets: true, photo: await upload(member, 'photo') });
    const registration = `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, 'registration'))}/complete`;
    await post(api, organiser, registration, { data: { scan: await upload(organiser, 'scan') } }).expect(200);
    expect(codeOf(await content(drawn, licence))).toEqual([403, 'not-permitted']);
    await content(organiser, licence).expect(200);
    await content(manager, licence).expect(200);
  });

  it('of somebody who took up the post after the upload are not the institution’s', async () => {
    const newcomer = await api.person('新任负责人');
    const mine = await upload(newcomer, 'licence');
    const later = { personId: newcomer.id, post: 'institution-manager', organisationId: 'hospital' as never, validFrom: '2026-03-03' };
    await putPosting(api.store, later);
    const { caseId } = await inspect();
    await queryStore(api.store, { text: 'UPDATE documents SET case_id = $1 WHERE id = $2', values: [caseId, mine] });
    expect(await listed(manager, caseId)).toHaveLength(1);
  });
});
