import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, object, post, startCard } from '../../testing/test-case';
import { type BoardDto, type BoardObjectionsDto } from './board.dto';

let api: TestApi;
let policy: TestPerson;
let other: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  policy = await api.person('政策岗', 'policy@county');
  other = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const board = async (person: TestPerson, query = ''): Promise<BoardDto> =>
  (await get(api, person, `/api/publicity-board${query}`).expect(200)).body as BoardDto;

describe('the publicity board', () => {
  it('shows what is public with its objections, to the office that publishes and to no other', async () => {
    const reviewer = await api.person('北乡初审', 'reviewer-1@north');
    const { review, number, caseId } = await startCard(api);
    await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    const before = await board(policy);
    expect(before.counts).toMatchObject({ running: 1, objected: 0 });
    const [{ id = '' } = {}] = before.rows;
    expect(before.rows).toMatchObject([{ caseId, caseNumber: number, entries: 1, objections: 0, owing: 0 }]);
    await object(api, number);
    expect((await board(policy, '?state=objected')).rows).toMatchObject([{ id, objections: 1, unanswered: 1 }]);
    const { body } = await get(api, policy, `/api/publicity-board/${id}/objections`).expect(200);
    expect((body as BoardObjectionsDto).objections).toMatchObject([{ caseId, caseNumber: number, anonymous: true, status: 'inquiry' }]);
    expect(JSON.stringify(body)).not.toContain('此人未患病');
    expect(await board(other)).toEqual({ counts: { running: 0, ending: 0, awaiting: 0, objected: 0 }, rows: [] });
    expect(codeOf(await get(api, other, `/api/publicity-board/${id}/objections`))).toEqual([404, 'unknown-publicity']);
    const village = await api.person('村两委', 'village-committee@north');
    expect(codeOf(await get(api, village, '/api/publicity-board'))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, village, `/api/publicity-board/${id}/objections`))).toEqual([403, 'not-permitted']);
  });
});
