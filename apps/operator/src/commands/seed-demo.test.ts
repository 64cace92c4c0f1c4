import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCases } from '#cases';
import { findOrganisationSeal, listRosterKinds, queryStore, type Store } from '#store';
import { createTestStore, dropTestStore } from '../../../../libs/store/src/testing/create-test-store';
import { type Session } from '../session';
import { seedDemo } from './seed-demo';

const filesFolder = mkdtempSync(join(tmpdir(), 'huiban-seed-'));
let store: Store;
let session: Session;
beforeAll(async () => {
  store = await createTestStore();
  const signals = { wakeDelivery: () => undefined };
  const parts = { store, config: { demoClock: true, region: '999901', filesFolder }, signals };
  session = { ...parts, cases: createCases({ store, afterCommit: () => undefined }) } as unknown as Session;
  await seedDemo(session, 'some');
});
afterAll(async () => {
  await dropTestStore(store);
  rmSync(filesFolder, { recursive: true });
});

const rostersIn = async () => (await queryStore(store, { text: 'SELECT kind, state, rows, counts FROM rosters ORDER BY kind' })).rows;

describe('the demo county that has lived', () => {
  it('has the rosters of three departments, each read whole, and their tags', async () => {
    expect(await rostersIn()).toEqual([
      { kind: 'civil-affairs-aid', state: 'done', rows: 24, counts: { added: 24 } },
      { kind: 'poverty-monitored', state: 'done', rows: 12, counts: { added: 12 } },
      { kind: 'severely-disabled', state: 'done', rows: 8, counts: { added: 8 } },
    ]);
    expect((await listRosterKinds(store, '999901')).map(({ appliedAsOf }) => appliedAsOf)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-03-01',
    ]);
  });

  it('has seals for both sides of an agreement', async () => {
    for (const organisation of ['county-bureau', 'hospital-1', 'pharmacy-2'])
      expect(await findOrganisationSeal(store, organisation, new Date('2026-03-02T01:00:00Z'))).toBeDefined();
  });

  it('is loaded once', async () => {
    const before = await rostersIn();
    await seedDemo(session, 'some');
    expect(await rostersIn()).toEqual(before);
  });
});
