import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, startCard } from '../../testing/test-case';

let api: TestApi;
let owner: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  owner = await api.person('钱流程', 'process-owner@county');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

const VERSION = '/api/processes/card/versions/1';

describe('running cases', () => {
  it('counts what stands at each element, overdue cases apart', async () => {
    await startCard(api);
    await startCard(api, 'south');
    const { body } = await get(api, owner, `${VERSION}/running`).expect(200);
    expect(body).toEqual({ openCases: 2, elements: [{ element: 'review', tokens: 2, cases: 2, overdue: 0, incidents: 0 }] });
    await api.store.pool.query(`UPDATE tasks SET due_at = '2026-01-01' WHERE case_id = (SELECT min(case_id::text)::uuid FROM tasks)`);
    const later = await get(api, owner, `${VERSION}/running`).expect(200);
    expect(later.body).toMatchObject({ elements: [{ element: 'review', cases: 2, overdue: 1 }] });
  });

  it('lists the cases of an element without whom they are about in clear', async () => {
    const { number } = await startCard(api);
    const { body } = await get(api, owner, `${VERSION}/running-cases?element=review`).expect(200);
    const { cases } = body as { cases: { number: string; subject: string }[] };
    expect(cases.find((each) => each.number === number)).toMatchObject({
      subject: '王*明',
      organisation: '怀远县医疗保障局',
      overdue: false,
    });
    expect((await get(api, owner, `${VERSION}/running-cases?element=publicity`).expect(200)).body).toEqual({ cases: [] });
  });

  it.each(['running', 'running-cases?element=review'])(
    '%s is for those who look after processes, each for the own offices',
    async (path) => {
      expect(codeOf(await get(api, reviewer, `${VERSION}/${path}`))).toEqual([403, 'not-permitted']);
      const elsewhere = await api.person('南镇流程', 'process-owner@hospital');
      const { body } = await get(api, elsewhere, `${VERSION}/${path}`).expect(200);
      expect(JSON.stringify(body)).not.toContain('review');
      expect(codeOf(await get(api, owner, `/api/processes/card/versions/9/${path}`))).toEqual([404, 'unknown-version']);
    },
  );
});
