import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { createTestApi, type TestApi } from '../../testing/create-test-api';
import { codeOf, deployCard } from '../../testing/test-case';

const FOLDER = join(__dirname, '../../../../../workflows/processes/agreement-exit');

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
  const { cases, wall } = api.api.parts;
  expect(await cases.deploy({ processId: 'agreement-exit', files }, { region: '340321', now: wall() })).toMatchObject({ ok: true });
});
afterAll(() => api.close());

describe('what can be applied for', () => {
  it('is listed with what it is for, its fee and its days in this region', async () => {
    const { body } = await request(api.server).get('/api/processes').expect(200);
    expect(body).toMatchObject({
      processes: [
        {
          id: 'agreement-exit',
          matter: { group: '定点医药机构', fee: '免费', limits: [{ title: '办结', days: 20, unit: 'working-day' }] },
        },
        { id: 'card', applicable: true },
      ],
    });
  });

  it('has a guide with conditions, documents, legal basis and remedies, where it has one', async () => {
    const { body } = await request(api.server).get('/api/processes/agreement-exit/guide').expect(200);
    expect(body).toMatchObject({ name: '医药机构主动退出协议', applicants: 'organisation', inquiryPhone: '12393' });
    expect(Object.keys((body as { matter: object }).matter)).toEqual(
      expect.arrayContaining(['conditions', 'documents', 'basis', 'remedies']),
    );
    expect(codeOf(await request(api.server).get('/api/processes/card/guide'))).toEqual([404, 'unknown-process']);
  });
});
