import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PersonId } from '#contract';
import { findDocument, insertDocument, writeDocumentContent } from '#store';
import { createTestCounty, type TestCounty } from '../../../../libs/cases/src/testing/test-county';
import { createForgetUploads } from './forget-uploads';

let county: TestCounty;
let filesFolder: string;
beforeAll(async () => {
  county = await createTestCounty();
  filesFolder = mkdtempSync(join(tmpdir(), 'huiban-uploads-'));
});
afterAll(async () => {
  rmSync(filesFolder, { recursive: true });
  await county.drop();
});

const NOW = new Date('2026-03-31T01:00:00Z');

async function upload(uploadedAt: string): Promise<string> {
  const id = randomUUID();
  const content = Buffer.from('%PDF');
  const file = { kind: 'diagnosis', fileName: 'a.pdf', mediaType: 'application/pdf', size: content.length, sha256: Buffer.alloc(32) };
  await writeDocumentContent({ store: county.store, folder: filesFolder }, id, content);
  await insertDocument(county.store, { id, uploadedBy: randomUUID() as PersonId, ...file, uploadedAt: new Date(uploadedAt) });
  return id;
}

describe('uploads that no case takes in', () => {
  it('are deleted when they are older than the days configured, not before', async () => {
    const forget = createForgetUploads({ store: county.store, config: { filesFolder, uploadKeepDays: 30 } });
    const [old, young] = [await upload('2026-03-01T00:59:59Z'), await upload('2026-03-01T01:00:01Z')];
    expect(await forget(NOW)).toBe(1);
    expect(await findDocument(county.store, old)).toBeUndefined();
    expect(await findDocument(county.store, young)).toBeDefined();
  });
});
