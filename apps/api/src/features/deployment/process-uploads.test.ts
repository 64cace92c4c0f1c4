import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { zipFolder } from '#archive';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { hireOwners } from '../../testing/hire-owners';
import { codeOf, deployCard, get, post } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

let api: TestApi;
let owner: TestPerson;
let reviewer: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  ({ owner, reviewer, elsewhere } = await hireOwners(api));
});
afterAll(() => api.close());

const upload = (person: TestPerson, bytes: Uint8Array, name = 'card.zip'): Test =>
  request(api.server)
    .post('/api/process-uploads')
    .auth(person.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .attach('file', Buffer.from(bytes), name);

const uploaded = async (changed: Readonly<Record<string, string>>): Promise<string> => {
  const { body } = await upload(owner, zipFolder('card', { ...CARD_PROCESS.files, ...changed })).expect(201);
  return `/api/process-uploads/${(body as { id: string }).id}`;
};

const diagram = (from: string, to: string): Readonly<Record<string, string>> => ({
  'process.bpmn': CARD_PROCESS.files['process.bpmn']?.replace(from, to) ?? '',
});

describe('process uploads', () => {
  it('tells every finding of a folder with its element, and does not deploy it', async () => {
    const path = await uploaded(diagram('huiban:form="review"', 'huiban:form="reviw"'));
    const { body } = await get(api, owner, path).expect(200);
    expect(body).toMatchObject({ deployable: false, unchanged: false });
    const { findings } = body as { findings: unknown[] };
    expect(findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'unknown-form', severity: 'error', element: 'review' })]),
    );
    expect(codeOf(await post(api, owner, `${path}/deployment`, { reason: '试试' }))).toEqual([422, 'folder-refused']);
  });

  it('tells what differs from the version in force, and deploys it for a reason', async () => {
    const path = await uploaded(diagram('name="初审"', 'name="首次审核"'));
    const { body } = await get(api, owner, path).expect(200);
    expect(body).toMatchObject({
      deployable: true,
      running: { version: 1 },
      difference: { elements: [{ id: 'review', change: 'changed', aspects: ['name'] }], files: [] },
    });
    expect(codeOf(await post(api, owner, `${path}/deployment`, { reason: '' }))).toEqual([422, 'fields-invalid']);
    const deployed = await post(api, owner, `${path}/deployment`, { reason: '改名' }).expect(201);
    expect(deployed.body).toEqual({ processId: 'card', version: 2, validFrom: '2026-03-02' });
    const versions = await get(api, owner, '/api/processes/card/versions').expect(200);
    expect(versions.body).toMatchObject({ current: 2, versions: [{ version: 2, reason: '改名', deployedBy: '钱流程' }, { version: 1 }] });
  });

  it('keeps scenarios beside a version that they do not change', async () => {
    const path = await uploaded({ ...diagram('name="初审"', 'name="首次审核"'), 'README.md': '# 办卡' });
    expect((await get(api, owner, path).expect(200)).body).toMatchObject({ unchanged: true });
  });

  it('reads no file that is no ZIP of a process folder', async () => {
    expect(codeOf(await upload(owner, Buffer.from('hello')))).toEqual([422, 'folder-unreadable']);
    expect(codeOf(await upload(owner, zipFolder('card', { 'README.md': 'x' })))).toEqual([422, 'folder-unreadable']);
  });

  it('is for process owners of the county', async () => {
    const path = await uploaded({});
    for (const person of [reviewer, elsewhere]) {
      expect(codeOf(await upload(person, zipFolder('card', CARD_PROCESS.files)))).toEqual([403, 'not-permitted']);
      expect(codeOf(await get(api, person, path))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, person, `${path}/deployment`, { reason: '改名' }))).toEqual([403, 'not-permitted']);
    }
    expect(codeOf(await get(api, owner, `/api/process-uploads/${randomUUID()}`))).toEqual([404, 'unknown-upload']);
  });
});
