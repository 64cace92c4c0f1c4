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

  it('tells what a version has otherwise than another, either way round and in the words of the reader', async () => {
    const words = JSON.stringify({ 初审: 'First review', 首次审核: 'Initial review', 公示: 'Publicity' });
    const files = {
      ...CARD_PROCESS.files,
      'process.bpmn': CARD_PROCESS.files['process.bpmn']?.replace('name="初审"', 'name="首次审核"') ?? '',
      'translations/en.json': words,
    };
    const { cases, wall } = api.api.parts;
    expect(await cases.deploy({ processId: 'card', files }, { region: '340321', now: wall() })).toMatchObject({ ok: true, version: 2 });
    const renamed = { id: 'review', type: 'userTask', change: 'changed', aspects: ['name'] };
    const { body } = await get(api, owner, '/api/processes/card/versions/2/difference/1').expect(200);
    expect(body).toMatchObject({ elements: [{ ...renamed, name: '首次审核' }], files: [{ change: 'added' }] });
    const english = await get(api, owner, '/api/processes/card/versions/2/difference/1').set('Accept-Language', 'en').expect(200);
    expect(english.body).toMatchObject({ elements: [{ ...renamed, name: 'Initial review' }] });
    const back = await get(api, owner, '/api/processes/card/versions/1/difference/2').expect(200);
    expect(back.body).toMatchObject({ elements: [{ ...renamed, name: '初审' }], files: [{ change: 'removed' }] });
    expect(codeOf(await get(api, owner, '/api/processes/card/versions/1/difference/9'))).toEqual([404, 'unknown-version']);
  });

  it.each(['3', '0', 'x'])('knows no version %s', async (version) => {
    expect(codeOf(await get(api, owner, `/api/processes/card/versions/${version}`))).toEqual([404, 'unknown-version']);
  });

  it.each([
    'definitions',
    'processes/card/versions',
    'processes/card/versions/1',
    'processes/card/versions/1/folder',
    'processes/card/versions/1/difference/1',
  ])('%s is for process owners of the county', async (path) => {
    for (const person of [reviewer, elsewhere]) expect(codeOf(await get(api, person, `/api/${path}`))).toEqual([403, 'not-permitted']);
  });
});
