import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get } from '../../testing/test-case';

let api: TestApi;
let applicant: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  applicant = await api.person('王小明');
});
afterAll(() => api.close());

describe('GET /api/organisation-choices', () => {
  it('lists the organisations of one kind by name', async () => {
    expect((await get(api, applicant, '/api/organisation-choices?kind=institution').expect(200)).body).toEqual({
      organisations: [{ id: 'hospital', name: '县医院', parentId: 'county' }],
    });
  });

  it.each(['department', ''])('lists no offices (%s)', async (kind) => {
    expect(codeOf(await get(api, applicant, `/api/organisation-choices?kind=${kind}`))).toEqual([422, 'fields-invalid']);
  });
});
