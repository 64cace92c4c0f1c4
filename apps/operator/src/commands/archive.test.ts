import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { findCase, insertPerson, putPosting } from '#store';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../../../../libs/cases/src/testing/test-county';
import { exportArchive, verifyArchive } from './archive';

const PROCESS = processOf(
  'kept',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>
   ${flow('start', 'review')}${flow('review', 'end')}`,
);

let county: TestCounty;
let folder: string;
let session: Parameters<typeof exportArchive>[0];
beforeAll(async () => {
  county = await createTestCounty();
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  await county.deploy(PROCESS);
  session = { ...county, config: { filesFolder: folder, publicUrl: 'https://huiban.example' } };
  for (const [username, post] of [
    ['archivist-1', 'archivist'],
    ['reviewer-1', 'reviewer-1'],
  ] as const) {
    const personId = randomUUID() as PersonId;
    await insertPerson(county.store, { id: personId, name: username, username, createdAt: MONDAY });
    await putPosting(county.store, { personId, post, organisationId: 'county-bureau' as OrganisationId, validFrom: '2020-01-01' });
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await county.drop();
});

const numberOf = async (caseId: CaseId): Promise<string> => (await findCase(county.store, caseId))?.number ?? '';
const closedCase = async (): Promise<string> => {
  const { caseId, applicant } = await county.start('kept');
  await county.give(caseId, { kind: 'withdraw', actor: applicant });
  return numberOf(caseId);
};
const exported = async (number: string, as = 'archivist-1'): Promise<string> => {
  const file = join(folder, randomUUID());
  await exportArchive(session, { number, file }, { as, purpose: '移交档案馆' });
  return file;
};

describe('archive export and verify-archive', () => {
  it('writes a package that verifies', async () => {
    const number = await closedCase();
    const lines: string[] = [];
    expect(await verifyArchive(await exported(number), (line) => lines.push(line))).toBe(true);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${number}: \\d+ files and 2 audit entries`))]);
  });

  it('refuses a case that is open, one that is not there, and whoever may not, and leaves no file', async () => {
    const { caseId } = await county.start('kept');
    const before = await readdir(folder);
    await expect(exported(await numberOf(caseId))).rejects.toThrow('open');
    await expect(exported('none')).rejects.toThrow('no case');
    await expect(exported(await closedCase(), 'reviewer-1')).rejects.toThrow('not permitted');
    expect(await readdir(folder)).toEqual(before);
  });

  it('tells what is no package', async () => {
    const file = join(folder, 'text');
    await writeFile(file, 'no ZIP archive');
    await expect(verifyArchive(file)).rejects.toMatchObject({ code: 'bad-archive' });
  });
});
