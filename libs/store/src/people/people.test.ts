import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId, personId, putOrganisations, putPerson } from '../testing/test-people';
import { deleteAccessTokensOf, deleteExpiredSignIns, insertAccessToken } from './access-tokens';
import { findActor, findBearer, getActor, listHolders } from './actor';
import { findPersonByIdentityNumber, findPersonByUsername, findPersonSecrets } from './find-person';
import { setActive } from './insert-person';
import { putPosting } from './postings';

const IDENTITY_NUMBER = '11010519491231002X';
const NOON = new Date('2026-03-02T04:00:00Z');
let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'county:county', 'east<county:township');
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('DELETE FROM access_tokens; DELETE FROM postings; DELETE FROM people'));

describe('people', () => {
  it('are found by user name with what sign-in needs', async () => {
    const id = await putPerson(store, [], { username: 'wang', passwordHash: '$argon2id$x' });
    expect(await findPersonByUsername(store, 'wang')).toMatchObject({ id, passwordHash: '$argon2id$x', active: true });
    expect(await findPersonByUsername(store, 'li')).toBeUndefined();
  });

  it('are found by identity number, which no column holds in clear', async () => {
    const id = await putPerson(store, [], { identityNumber: IDENTITY_NUMBER, phone: '13800000000' });
    expect(await findPersonByIdentityNumber(store, IDENTITY_NUMBER.toLowerCase())).toMatchObject({ id });
    expect(await findPersonSecrets(store, id)).toEqual({ identityNumber: IDENTITY_NUMBER, phone: '13800000000' });
    const { rows } = await queryStore<{ stored: string }>(store, { text: 'SELECT p::text AS stored FROM people p' });
    for (const secret of [IDENTITY_NUMBER, '13800000000']) {
      expect(rows[0]?.stored).not.toContain(secret);
      expect(rows[0]?.stored).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('cannot have one identity number twice', async () => {
    await putPerson(store, [], { identityNumber: IDENTITY_NUMBER });
    await expect(putPerson(store, [], { identityNumber: IDENTITY_NUMBER })).rejects.toMatchObject({
      code: 'duplicate',
      database: { constraint: 'people_identity_number_hash_key' },
    });
  });
});

describe('actors', () => {
  it('hold their posts with the path of each organisation', async () => {
    const id = await putPerson(store, ['reviewer-1@county', 'liaison@east']);
    expect(await getActor(store, id, NOON)).toEqual({
      personId: id,
      name: '王小明',
      postings: [
        { post: 'liaison', organisationId: 'east', organisationPath: ['east', 'county'] },
        { post: 'reviewer-1', organisationId: 'county', organisationPath: ['county'] },
      ],
    });
  });

  it('hold a post from its first to its last day in China', async () => {
    const id = await putPerson(store, []);
    await putPosting(store, {
      personId: id,
      post: 'expert',
      organisationId: organisationId('county'),
      validFrom: '2026-03-02',
      validUntil: '2026-03-03',
    });
    const holds = async (at: string) => (await getActor(store, id, new Date(at))).postings.length === 1;
    expect(await holds('2026-03-01T15:59:59Z')).toBe(false);
    expect(await holds('2026-03-01T16:00:00Z')).toBe(true);
    expect(await holds('2026-03-03T15:59:59Z')).toBe(true);
    expect(await holds('2026-03-03T16:00:00Z')).toBe(false);
  });

  it('are nobody while inactive', async () => {
    const id = await putPerson(store, ['expert@county']);
    await setActive(store, id, false);
    expect(await findActor(store, id, NOON)).toBeUndefined();
    await expect(getActor(store, id, NOON)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listHolders(store, { post: 'expert', organisationId: organisationId('county') }, NOON)).toEqual([]);
  });

  it('are listed by post in an organisation and below it, each once', async () => {
    const one = await putPerson(store, ['expert@county', 'expert@east', 'liaison@county']);
    const other = await putPerson(store, ['expert@east']);
    await putPerson(store, ['liaison@east']);
    const holders = async (organisation: string) =>
      listHolders(store, { post: 'expert', organisationId: organisationId(organisation) }, NOON);
    expect((await holders('county')).map((each) => [each.personId, each.postings.length])).toEqual(
      [
        [one, 3],
        [other, 1],
      ].sort(),
    );
    expect((await holders('west')).map((each) => each.personId)).toEqual([]);
  });
});

describe('access tokens', () => {
  it('tell their bearer until they expire', async () => {
    const id = await putPerson(store, ['expert@county']);
    await insertAccessToken(store, { token: 'secret', personId: id, expiresAt: new Date(NOON.getTime() + 1) });
    expect(await findBearer(store, 'secret', NOON)).toMatchObject({ actor: { personId: id, postings: [{ post: 'expert' }] } });
    expect(await findBearer(store, 'secret', new Date(NOON.getTime() + 1))).toBeUndefined();
    expect(await findBearer(store, 'other', NOON)).toBeUndefined();
  });

  it('are removed once expired, the others stay', async () => {
    const id = await putPerson(store, []);
    await insertAccessToken(store, { token: 'old', personId: id, expiresAt: NOON });
    await insertAccessToken(store, { token: 'new', personId: id, expiresAt: new Date(NOON.getTime() + 1) });
    expect(await deleteExpiredSignIns(store, NOON)).toBe(1);
    expect(await findBearer(store, 'new', NOON)).toBeDefined();
    expect(await deleteAccessTokensOf(store, id)).toBe(1);
    expect(await deleteAccessTokensOf(store, personId('0190a000-0000-7000-8000-000000000001'))).toBe(0);
  });
});
