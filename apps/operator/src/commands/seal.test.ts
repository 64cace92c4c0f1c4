import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestSeal } from '#documents';
import { findOrganisationSeal } from '#store';
import { BUREAU, createTestCounty, type TestCounty } from '../../../../libs/cases/src/testing/test-county';
import { createSeal, importSeal } from './seal';

let county: TestCounty;
let folder: string;
beforeAll(async () => {
  county = await createTestCounty();
  folder = await mkdtemp(join(tmpdir(), 'seal-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await county.drop();
});

const now = new Date();
const sealNow = () => findOrganisationSeal(county.store, BUREAU, now);

async function filesOf(keyStore: Buffer, passphrase: string): Promise<{ readonly file: string; readonly passphraseFile: string }> {
  const given = { file: join(folder, 'seal.p12'), passphraseFile: join(folder, 'passphrase') };
  await writeFile(given.file, keyStore);
  await writeFile(given.passphraseFile, `${passphrase}\n`);
  return given;
}

describe('operator seal', () => {
  it('create-test gives an organisation a seal in its name, once', async () => {
    await createSeal(county, BUREAU);
    const first = await sealNow();
    expect(first?.subject).toBe('County bureau');
    await createSeal(county, BUREAU);
    expect((await sealNow())?.fingerprint).toBe(first?.fingerprint);
  });

  it('import replaces it by that of a file, and the key lies encrypted', async () => {
    const years = { from: new Date(now.getTime() - 1), until: new Date(now.getTime() + 86_400_000) };
    const { keyStore, fingerprint } = createTestSeal({ name: '县医保局公章', ...years });
    await importSeal(county, BUREAU, await filesOf(keyStore, 'huiban'));
    expect(await sealNow()).toMatchObject({ fingerprint, subject: '县医保局公章' });
    const { rows } = await county.store.pool.query<{ key_store: Buffer }>('SELECT key_store FROM organisation_seals');
    expect(rows.some(({ key_store }) => key_store.includes(keyStore.subarray(0, 40)))).toBe(false);
  });

  it('import refuses a wrong passphrase, a file that is no seal and an organisation that there is not, and changes nothing', async () => {
    const before = await sealNow();
    const { keyStore } = createTestSeal({ name: '另一枚', from: now, until: new Date(now.getTime() + 86_400_000) });
    const refused = { code: 'command-failed' };
    await expect(importSeal(county, BUREAU, await filesOf(keyStore, 'wrong'))).rejects.toMatchObject(refused);
    await expect(importSeal(county, BUREAU, await filesOf(Buffer.from('none'), ''))).rejects.toMatchObject(refused);
    await expect(importSeal(county, 'nobody', await filesOf(keyStore, 'huiban'))).rejects.toMatchObject(refused);
    await expect(createSeal(county, 'nobody')).rejects.toMatchObject(refused);
    expect((await sealNow())?.fingerprint).toBe(before?.fingerprint);
  });
});
