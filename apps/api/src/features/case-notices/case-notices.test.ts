import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

describe('the notices of a case', () => {
  it('tell its staff what became of each, and no names or texts', async () => {
    const { caseId, applicant } = await startCard(api);
    await post(api, applicant, `/api/cases/${caseId}/withdraw`).expect(200);
    await api.store.pool.query("UPDATE outbox SET failed_at = now(), failure = 'no-address' WHERE case_id = $1 AND recipient_person = $2", [
      caseId,
      applicant.id,
    ]);
    const { body } = await get(api, reviewer, `/api/cases/${caseId}/notices`).expect(200);
    const { notices } = body as { notices: readonly object[] };
    expect(notices).toContainEqual(
      expect.objectContaining({ notice: 'case-withdrawn', to: 'applicant', status: 'failed', failure: 'no-address' }),
    );
    expect(JSON.stringify(notices)).not.toContain('王小明');
  });

  it('are not for its parties, nor for anybody else', async () => {
    const { caseId, applicant } = await startCard(api);
    const stranger = await api.person('南镇初审', 'reviewer-1@south');
    expect(codeOf(await get(api, applicant, `/api/cases/${caseId}/notices`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, stranger, `/api/cases/${caseId}/notices`))).toEqual([404, 'unknown-case']);
  });
});
