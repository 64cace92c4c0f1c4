import { createTestApi, MONDAY, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { hireOwners } from '../../testing/hire-owners';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

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
afterEach(() => {
  api.clock.now = MONDAY;
});
afterAll(() => api.close());

const PATH = '/api/processes/card/parameters';
const WISH = { name: 'supplementDays', value: 7, effectiveFrom: '2026-03-10', source: '怀医保〔2026〕8号' };
interface Listed {
  readonly parameters: readonly { readonly name: string; readonly entries: readonly object[] }[];
}
const entriesOf = async (name: string): Promise<readonly object[]> => {
  const { body } = await get(api, owner, PATH).expect(200);
  return (body as Listed).parameters.find((each) => each.name === name)?.entries ?? [];
};

describe('parameters', () => {
  it('tells what the engine itself sets, and how many open cases run by it', async () => {
    expect(await entriesOf('supplementDays')).toMatchObject([{ value: 15, inForce: true, openCases: 1 }]);
  });

  it('names fields and codes in words, and every code that may stand beside them', async () => {
    const { body } = await get(api, owner, PATH).expect(200);
    const { region, parameters } = body as { region: string; parameters: { name: string; words: object[] }[] };
    const wordsOf = (name: string): object[] => parameters.find((each) => each.name === name)?.words ?? [];
    expect(region).toBe('340321');
    expect(wordsOf('quietHours')).toEqual(expect.arrayContaining([{ name: 'from', word: '开始', kind: 'folder' }]));
    expect(wordsOf('ladder')).toEqual(expect.arrayContaining([{ name: 'director', word: '局长', kind: 'post' }]));
    const english = await get(api, owner, PATH).set('Accept-Language', 'en').expect(200);
    expect(JSON.stringify(english.body)).toContain('"word":"Share of the term used"');
  });

  it('sets a value for cases that begin on its day or later, and for no other', async () => {
    await post(api, owner, PATH, WISH).expect(201);
    const before = { value: 15, inForce: true, openCases: 1 };
    const set = { value: 7, effectiveFrom: '2026-03-10', inForce: false, openCases: 0, setBy: '钱流程', source: WISH.source };
    expect(await entriesOf('supplementDays')).toMatchObject([set, before]);
    api.clock.now = new Date('2026-03-10T01:00:00Z');
    await startCard(api);
    expect(await entriesOf('supplementDays')).toMatchObject([
      { ...set, inForce: true, openCases: 1 },
      { ...before, inForce: false },
    ]);
    const { cases } = api.api.parts;
    const definition = await cases.findProcess('card', { region: '340321', wall: api.clock.now });
    expect(definition?.parameters.filter(({ name }) => name === 'supplementDays')).toMatchObject([{ value: 7 }]);
  });

  it.each([
    ['a day that is over', { effectiveFrom: '2026-03-01' }, 'parameter-past'],
    ['a day that is none', { effectiveFrom: '2026-02-30' }, 'parameter-past'],
    ['a name that nothing reads', { name: 'nothing' }, 'unknown-parameter'],
    ['a value of another kind', { value: 'soon' }, 'parameter-unfit'],
    ['a ladder that cannot be climbed', { name: 'ladder', value: [{ percent: 'x' }] }, 'parameter-unfit'],
    ['no source', { source: '' }, 'fields-invalid'],
  ])('refuses %s', async (_what, wrong, code) => {
    expect(codeOf(await post(api, owner, PATH, { ...WISH, ...wrong }))).toEqual([422, code]);
  });

  it('is read and set by process owners of the county', async () => {
    for (const person of [reviewer, elsewhere]) {
      expect(codeOf(await get(api, person, PATH))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, person, PATH, WISH))).toEqual([403, 'not-permitted']);
    }
    expect(codeOf(await post(api, await api.person('运维', 'system-operator@county'), PATH, WISH))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, owner, '/api/processes/nothing/parameters'))).toEqual([404, 'unknown-process']);
  });
});
