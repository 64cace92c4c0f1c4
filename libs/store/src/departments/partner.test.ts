import { type OrganisationId } from '#contract';
import { migrate } from '../connection/migrate';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { findPartner, putPartner } from './partner';

const organisationId = 'civil-affairs' as OrganisationId;
const AT = new Date('2026-03-02T01:00:00Z');
const ENDPOINT = 'https://partner.example/events?token=secret';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

describe('the address of a partner', () => {
  it('that an older version has stored plain is encrypted by the migration, and is the same as before', async () => {
    const settings = { organisationId, channel: 'webhook', width: 1, timeoutMs: 1_000, giveUpHours: 24 } as const;
    await putPartner(store, settings, { at: AT });
    await queryStore(store, { text: 'UPDATE partners SET endpoint = $1', values: [ENDPOINT] });
    await migrate(store);
    const { rows } = await queryStore(store, { text: 'SELECT endpoint FROM partners' });
    expect(rows).toEqual([{ endpoint: null }]);
    expect(await findPartner(store, organisationId)).toMatchObject({ endpoint: ENDPOINT });
  });
});
