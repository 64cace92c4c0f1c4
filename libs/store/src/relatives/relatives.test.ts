import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { insertPerson } from '../people/insert-person';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { personId } from '../testing/test-people';
import { listDeclaredRelations } from './list-declared-relations';
import { declareRelative, endRelative, listRelatives } from './relatives';

const CLERK = personId('00000000-0000-7000-8000-000000000001');
const AT = new Date('2026-03-02T01:00:00Z');
const NUMBER = '99990119580314002X';

let store: Store;
beforeEach(async () => {
  store = await createTestStore();
  await insertPerson(store, { id: CLERK, name: '周敏', createdAt: AT });
});
afterEach(() => dropTestStore(store));

const declare = (personId: PersonId = CLERK, name = '陈桂兰') =>
  declareRelative(store, { personId, identityNumber: NUMBER, name, relation: 'parent', at: AT });

describe('relatives', () => {
  it('are listed with their names, which are stored encrypted, as is no identity number at all', async () => {
    const id = await declare();
    expect(await listRelatives(store, CLERK)).toEqual([{ id, name: '陈桂兰', relation: 'parent', declaredAt: AT }]);
    const { rows } = await queryStore<{ row: string }>(store, { text: 'SELECT relatives::text AS row FROM relatives' });
    expect(rows[0]?.row).not.toContain('陈桂兰');
    expect(rows[0]?.row).not.toContain(NUMBER);
  });

  it('are declared once, however often they are', async () => {
    expect(await declare()).toBe(await declare());
    expect(await listRelatives(store, CLERK)).toHaveLength(1);
  });

  it('are ended by whoever declared them, and may be declared again', async () => {
    const id = await declare();
    expect(await endRelative(store, { id, personId: personId('00000000-0000-7000-8000-000000000002'), at: AT })).toBe(false);
    expect(await endRelative(store, { id, personId: CLERK, at: AT })).toBe(true);
    expect(await endRelative(store, { id, personId: CLERK, at: AT })).toBe(false);
    expect(await listRelatives(store, CLERK)).toEqual([]);
    expect(await declare()).not.toBe(id);
  });

  it('are found by identity number as long as they are declared', async () => {
    const id = await declare();
    expect(await listDeclaredRelations(store, ['110101199003072316', NUMBER])).toEqual([{ personId: CLERK, relation: 'parent' }]);
    expect(await listDeclaredRelations(store, ['110101199003072316'])).toEqual([]);
    await endRelative(store, { id, personId: CLERK, at: AT });
    expect(await listDeclaredRelations(store, [NUMBER])).toEqual([]);
  });
});
