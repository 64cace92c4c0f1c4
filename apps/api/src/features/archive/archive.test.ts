import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '#archive';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let archivist: TestPerson;
let folder: string;
beforeAll(async () => {
  api = await createTestApi();
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  await deployCard(api);
  archivist = await api.person('档案员', 'archivist@county');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await api.close();
});

const closedCase = async () => {
  const card = await startCard(api);
  await post(api, card.applicant, `/api/cases/${card.caseId}/withdraw`).expect(200);
  return card;
};
const archive = (person: TestPerson, caseId: string, purpose = '移交档案馆') =>
  get(api, person, `/api/cases/${caseId}/archive?purpose=${encodeURIComponent(purpose)}`);

describe('the archive package', () => {
  it('comes whole to the archivist, under the number of the case', async () => {
    const { caseId, number } = await closedCase();
    const answer = await archive(archivist, caseId).responseType('blob').expect(200).expect('Content-Type', 'application/zip');
    expect(answer.get('Content-Disposition')).toContain(`${number}.zip`);
    const file = join(folder, number);
    await writeFile(file, answer.body as Buffer);
    expect(await verifyPackage(file)).toMatchObject({ caseNumber: number, faults: [] });
  });

  it('is written down with who got it and what for', async () => {
    const { caseId } = await closedCase();
    await archive(archivist, caseId, '审计调阅').responseType('blob').expect(200);
    const { rows } = await api.store.pool.query('SELECT person_id, place, purpose FROM read_entries WHERE case_id = $1', [caseId]);
    expect(rows).toEqual([{ person_id: archivist.id, place: 'archive', purpose: '审计调阅' }]);
  });

  it('is refused while the case is open, and without a purpose', async () => {
    const { caseId } = await startCard(api);
    expect(codeOf(await archive(archivist, caseId))).toEqual([409, 'case-open']);
    expect(codeOf(await get(api, archivist, `/api/cases/${caseId}/archive`))).toEqual([422, 'fields-invalid']);
  });

  it('is for nobody else: not the applicant, not a supervisor, not an archivist of another place', async () => {
    const { caseId, applicant } = await closedCase();
    const supervisor = await api.person('督办员', 'supervisor@county');
    const elsewhere = await api.person('南镇档案员', 'archivist@south');
    expect(codeOf(await archive(applicant, caseId))).toEqual([403, 'not-permitted']);
    expect(codeOf(await archive(supervisor, caseId))).toEqual([403, 'not-permitted']);
    expect(codeOf(await archive(elsewhere, caseId))).toEqual([404, 'unknown-case']);
  });

  it('is refused of the own case', async () => {
    const { caseId } = await closedCase();
    await api.store.pool.query('UPDATE cases SET applicant_id = $1 WHERE id = $2', [archivist.id, caseId]);
    expect(codeOf(await archive(archivist, caseId))).toEqual([403, 'not-permitted']);
  });
});
