import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';
import { type DeputiesBelowDto, type DeputyCandidatesDto } from './deputies-below.dto';

let api: TestApi;
let supervisor: TestPerson;
let absent: TestPerson;
let deputy: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  supervisor = await api.person('督办员', 'supervisor@county');
  absent = await api.person('北乡初审', 'reviewer-1@north');
  deputy = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const WEEK = 'from=2026-03-02&until=2026-03-06';
const below = async (person: TestPerson): Promise<DeputiesBelowDto['deputies']> =>
  ((await get(api, person, '/api/deputies/below').expect(200)).body as DeputiesBelowDto).deputies;
const candidates = async (person: TestPerson, query = ''): Promise<DeputyCandidatesDto> =>
  (await get(api, person, `/api/deputies/candidates?${WEEK}${query}`).expect(200)).body as DeputyCandidatesDto;

describe('leave in the offices of a supervisor', () => {
  it('is listed with the posts that it leaves bare, to who may record it and to nobody else', async () => {
    const leave = { deputyId: deputy.id, from: '2026-03-02', until: '2026-03-06', reason: '培训' };
    await post(api, absent, '/api/deputies', leave).expect(201);
    const bare = { postName: '初审岗', organisation: '北乡', from: '2026-03-02', until: '2026-03-06' };
    expect(await below(supervisor)).toMatchObject([{ person: { id: absent.id }, deputy: { id: deputy.id }, bare: [bare] }]);
    await api.person('北乡同事', 'reviewer-1@north');
    expect(await below(supervisor)).toMatchObject([{ bare: [] }]);
    expect(await below(await api.person('南镇督办', 'supervisor@south'))).toEqual([]);
    expect(codeOf(await get(api, absent, '/api/deputies/below'))).toEqual([403, 'not-permitted']);
  });

  it('finds who could act, those of the own office first, and says who is away or acts for another', async () => {
    const colleague = await api.person('北乡另一人', 'reviewer-1@north');
    const found = await candidates(colleague);
    expect(found.chained).toBe(false);
    expect(found.candidates.find(({ person }) => person.id === absent.id)).toMatchObject({ away: true, posts: ['初审岗（北乡）'] });
    expect(found.candidates.at(-1)).toMatchObject({ person: { id: deputy.id }, away: false });
    expect((await candidates(deputy)).chained).toBe(true);
    expect((await candidates(supervisor, `&personId=${absent.id}`)).candidates.length).toBeGreaterThan(0);
    expect(codeOf(await get(api, colleague, `/api/deputies/candidates?${WEEK}&personId=${absent.id}`))).toEqual([404, 'unknown-person']);
  });
});
