import { unzipFolder } from '#archive';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { hireOwners } from '../../testing/hire-owners';
import { codeOf, deployCard, get, startCard } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

let api: TestApi;
let owner: TestPerson;
let reviewer: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  ({ owner, reviewer, elsewhere } = await hireOwners(api));
  await startCard(api);
});
afterAll(() => api.close());

describe('definitions', () => {
  it('lists each process with its version and open cases', async () => {
    const { body } = await get(api, owner, '/api/definitions').expect(200);
    expect(body).toMatchObject({ processes: [{ id: 'card', name: '办卡', version: 1, versions: 1, openCases: 1 }] });
  });

  it('lists the versions of a process with their open cases', async () => {
    const { body } = await get(api, owner, '/api/processes/card/versions').expect(200);
    expect(body).toMatchObject({ current: 1, versions: [{ version: 1, openCases: 1 }] });
    expect(codeOf(await get(api, owner, '/api/processes/nothing/versions'))).toEqual([404, 'unknown-process']);
  });

  it('shows a version: what its elements say, its forms, texts and parameters', async () => {
    const { body } = await get(api, owner, '/api/processes/card/versions/1').expect(200);
    const { folder } = body as { folder: { elements: { id: string }[]; diagram: string } };
    expect(folder.diagram).toBe(CARD_PROCESS.files['process.bpmn']);
    expect(folder.elements.find(({ id }) => id === 'review')).toEqual({
      id: 'review',
      name: '初审',
      type: 'userTask',
      facts: [
        { kind: 'post', value: '初审岗' },
        { kind: 'form', value: 'review' },
        { kind: 'due', value: '5' },
      ],
    });
    expect(body).toMatchObject({ folder: { texts: [{ kind: 'publicity', name: 'publicity', title: '公示' }] } });
  });

  it('gives the folder of a version as it was deployed', async () => {
    const { body } = await get(api, owner, '/api/processes/card/versions/1/folder').responseType('blob').expect(200);
    expect(unzipFolder(body as Buffer, { files: 100, bytes: 1_000_000 })).toEqual({ name: 'card', files: CARD_PROCESS.files });
  });

  it.each(['2', '0', 'x'])('knows no version %s', async (version) => {
    expect(codeOf(await get(api, owner, `/api/processes/card/versions/${version}`))).toEqual([404, 'unknown-version']);
  });

  it.each(['definitions', 'processes/card/versions', 'processes/card/versions/1', 'processes/card/versions/1/folder'])(
    '%s is for process owners of the county',
    async (path) => {
      for (const person of [reviewer, elsewhere]) expect(codeOf(await get(api, person, `/api/${path}`))).toEqual([403, 'not-permitted']);
    },
  );
});
