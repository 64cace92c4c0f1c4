import { closeStore, openStore, type Store } from '#store';
import { testUrlOf } from '../../store/src/testing/test-database';
import { createCases } from './create-cases';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from './testing/test-county';

const ONE_TASK = processOf(
  'one-task',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="work" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>
   ${flow('start', 'work')}${flow('work', 'end')}`,
);

describe('a process that has just started', () => {
  let county: TestCounty;
  let small: Store;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(ONE_TASK);
    const { schema, keyring } = county.store;
    const url = testUrlOf(county.store);
    small = await openStore({ url, poolSize: 2, keyring, connectTimeout: 1_000, ...(schema === undefined ? {} : { schema }) });
  });
  afterAll(async () => {
    await closeStore(small);
    await county.drop();
  });

  it('settles as many cases at once as it has connections: no transaction waits for a connection of the others', async () => {
    const begun = [await county.start('one-task'), await county.start('one-task'), await county.start('one-task')];
    const cold = createCases({ store: small, afterCommit: () => undefined });
    const settled = await Promise.all(begun.map(({ caseId }) => cold.settle(caseId, MONDAY)));
    expect(settled.map(({ open }) => open)).toEqual([true, true, true]);
  });
});
