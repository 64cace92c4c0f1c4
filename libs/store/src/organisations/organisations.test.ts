import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId, putOrganisations } from '../testing/test-people';
import { type Store } from '../connection/store';
import { findOrganisation, listSubordinate } from './list-organisations';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));
beforeEach(async () => {
  await store.pool.query('TRUNCATE organisations CASCADE');
  await putOrganisations(store, 'county:county', 'east<county:township', 'west<county:township', 'mill<east:village');
});

const id = organisationId;
const pathOf = async (name: string) => (await findOrganisation(store, id(name)))?.path;

describe('organisations', () => {
  it('know their path to the root', async () => {
    expect(await pathOf('mill')).toEqual(['mill', 'east', 'county']);
    expect(await pathOf('county')).toEqual(['county']);
  });

  it('move with everything below them', async () => {
    await putOrganisations(store, 'hut<mill:village', 'mill<west:village');
    expect(await pathOf('mill')).toEqual(['mill', 'west', 'county']);
    expect(await pathOf('hut')).toEqual(['hut', 'mill', 'west', 'county']);
  });

  it.each([
    ['a parent that does not exist', 'lost<nowhere:village'],
    ['a parent below themselves', 'county<mill:county'],
    ['themselves as parent', 'east<east:township'],
  ])('refuse %s', async (_name, line) => {
    await expect(putOrganisations(store, line)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('list what is below them, themselves included', async () => {
    expect((await listSubordinate(store, id('east'))).map((each) => each.id)).toEqual(['east', 'mill']);
    expect((await listSubordinate(store, id('county'), 'township')).map((each) => each.id)).toEqual(['east', 'west']);
  });

  it('tell what they lie within, themselves first', async () => {
    expect((await findOrganisation(store, id('mill')))?.path).toEqual(['mill', 'east', 'county']);
    expect((await findOrganisation(store, id('county')))?.path).toEqual(['county']);
  });
});
