import { listCurrentDefinitions } from '#store';
import { createTestApi, type TestApi } from './testing/create-test-api';
import { deployCard } from './testing/test-case';
import { warmDefinitions } from './warm-definitions';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
});
afterAll(() => api.close());

it('leaves nothing of a current process to be read when it is first asked for', async () => {
  const { parts } = api.api;
  const [head] = await listCurrentDefinitions(api.store, { region: parts.config.region, wall: parts.wall() });
  await warmDefinitions(parts);
  await api.store.pool.query('ALTER TABLE definitions RENAME TO definitions_gone');
  expect(await parts.cases.findDefinition(head?.hash ?? '')).toMatchObject({ processId: 'card' });
});
