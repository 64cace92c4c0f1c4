import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

interface Answer {
  readonly people: readonly { readonly name: string; readonly posts: readonly string[]; readonly whyNot?: { readonly code: string } }[];
  readonly next?: string;
}

let api: TestApi;
let reviewer: TestPerson;
let supervisor: TestPerson;
let review: string;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('李审核', 'reviewer-1@north');
  await api.person('李审核乙', 'reviewer-1@north');
  await api.person('王南镇', 'reviewer-1@south');
  supervisor = await api.person('督办员', 'supervisor@county');
  review = (await startCard(api)).review;
  await post(api, reviewer, `${review}/claim`).expect(200);
});
afterAll(() => api.close());

const ask = async (person: TestPerson, query: string): Promise<Answer> =>
  (await get(api, person, `${review}/candidates?${query}`).expect(200)).body as Answer;
const namesFor = async (person: TestPerson, query: string): Promise<readonly string[]> =>
  (await ask(person, query)).people.map(({ name, whyNot }) => (whyNot === undefined ? name : `${name}: ${whyNot.code}`));

describe('candidates', () => {
  it('to pass a task on are those whom it is offered to, with the owner told as having it', async () => {
    expect(await namesFor(reviewer, 'verb=transfer')).toEqual(['李审核: already-claimed', '李审核乙']);
    expect((await ask(reviewer, 'verb=transfer')).people[1]?.posts).toEqual(['北乡 初审岗']);
  });

  it('are found by a part of the name', async () => {
    expect(await namesFor(supervisor, `verb=assign&name=${encodeURIComponent('乙')}`)).toEqual(['李审核乙']);
  });

  it('for a copy are all who work somewhere', async () => {
    expect(await namesFor(reviewer, 'verb=copy')).toEqual(expect.arrayContaining(['王南镇', '督办员']));
  });

  it('to sign are colleagues who handle such cases', async () => {
    expect(await namesFor(reviewer, 'verb=add-signers')).toEqual(['李审核: already-claimed', '李审核乙', '督办员']);
  });

  it('for an exception need nothing where nothing keeps them apart', async () => {
    expect(await namesFor(supervisor, 'verb=except')).toEqual(['李审核: nothing-to-except', '李审核乙: nothing-to-except']);
  });

  it('come by pages of twenty, each once', async () => {
    for (let n = 0; n < 22; n += 1) await api.person(`赵${String(n).padStart(2, '0')}`, 'reviewer-1@hospital', 'expert@hospital');
    const first = await ask(reviewer, `verb=copy&name=${encodeURIComponent('赵')}`);
    const second = await ask(reviewer, `verb=copy&name=${encodeURIComponent('赵')}&after=${first.next ?? ''}`);
    expect([first.people.length, second.people.length, second.next]).toEqual([20, 2, undefined]);
    expect(new Set([...first.people, ...second.people].map(({ name }) => name)).size).toBe(22);
  });

  it('are told only to whoever may use the verb', async () => {
    expect(codeOf(await get(api, reviewer, `${review}/candidates?verb=assign`))).toEqual([403, 'not-permitted']);
    const stranger = await api.person('南镇', 'reviewer-1@south');
    expect(codeOf(await get(api, stranger, `${review}/candidates?verb=copy`))).toEqual([404, 'unknown-task']);
    expect(codeOf(await get(api, reviewer, `${review}/candidates?verb=claim`))).toEqual([422, 'fields-invalid']);
  });
});
