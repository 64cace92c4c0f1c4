import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard, type TestCase } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
let leader: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  leader = await api.person('分管领导', 'deputy-director@county');
  stranger = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());

const PASS = { data: { decision: 'pass' } };
const claimed = async (): Promise<TestCase> => {
  const started = await startCard(api);
  await post(api, reviewer, `${started.review}/claim`).expect(200);
  return started;
};
const opened = (body: unknown): readonly number[] => (body as { opened: number[] }).opened;

describe('signers', () => {
  const asked = (order: string, ...people: TestPerson[]) => ({ people: people.map(({ id }) => id), order, reason: '请把关' });

  it('find the task in their inbox, sign by its form, and the owner goes on', async () => {
    const { caseId, review } = await claimed();
    const [no] = opened((await post(api, reviewer, `${review}/add-signers`, asked('before', leader)).expect(200)).body);
    const signature = `/api/tasks/${caseId}.${String(no)}`;
    const { body } = await get(api, leader, '/api/inbox?tab=mine').expect(200);
    expect((body as { rows: object[] }).rows).toMatchObject([{ id: `${caseId}.${String(no)}`, kind: 'signature', actions: ['complete'] }]);
    expect((await get(api, leader, signature).expect(200)).body).toMatchObject({ form: { title: '会签意见' }, whyGiven: '请把关' });
    expect((await get(api, reviewer, review).expect(200)).body).not.toHaveProperty('whyGiven');
    expect((await get(api, reviewer, review).expect(200)).body).toMatchObject({
      awaits: 'signatures',
      actions: ['add-signers', 'withdraw-signers', 'copy'],
    });
    expect(codeOf(await post(api, reviewer, `${review}/complete`, PASS))).toEqual([409, 'task-waits']);
    await post(api, leader, `${signature}/complete`, { data: { decision: 'agree', opinion: '同意' } }).expect(200);
    await post(api, reviewer, `${review}/complete`, PASS).expect(200);
  });

  it('are asked and sent away by the owner, not by others', async () => {
    const { review } = await claimed();
    expect(codeOf(await post(api, colleague, `${review}/add-signers`, asked('before', leader)))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${review}/add-signers`, asked('before', leader)))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, reviewer, `${review}/add-signers`, asked('before', stranger)))).toEqual([422, 'assignee-unfit']);
    expect(codeOf(await post(api, reviewer, `${review}/add-signers`, asked('later', leader)))).toEqual([422, 'fields-invalid']);
    await post(api, reviewer, `${review}/add-signers`, asked('before', leader)).expect(200);
    expect(codeOf(await post(api, colleague, `${review}/withdraw-signers`))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${review}/withdraw-signers`))).toEqual([404, 'unknown-task']);
    await post(api, reviewer, `${review}/withdraw-signers`).expect(200);
  });
});

describe('supplements', () => {
  const ITEMS = { items: [{ kind: 'document', name: '诊断证明', problem: '缺盖章', request: '请补交盖章件' }] };

  it('are listed for the applicant, who hands them in, and the asker sees what came', async () => {
    const { caseId, review, applicant } = await claimed();
    const [no] = opened((await post(api, reviewer, `${review}/ask-supplement`, ITEMS).expect(200)).body);
    const task = `/api/tasks/${caseId}.${String(no)}`;
    expect((await get(api, applicant, task).expect(200)).body).toMatchObject({
      ...{ supplementItems: ITEMS.items },
      form: { title: '补正材料' },
    });
    const { body } = await get(api, applicant, `/api/cases/${caseId}`).expect(200);
    expect((body as { tasks: object[] }).tasks).toMatchObject([{ kind: 'supplement', actions: ['complete'] }]);
    await post(api, applicant, `${task}/complete`, { data: { answers: [{ item: 1, text: '原件已寄出' }] } }).expect(200);
    const seen = (await get(api, reviewer, review).expect(200)).body as { submissions: { data: object }[] };
    expect(seen.submissions.at(-1)).toMatchObject({ data: { answers: [{ item: 1, text: '原件已寄出' }] } });
    expect(codeOf(await post(api, reviewer, `${review}/ask-supplement`, ITEMS))).toEqual([409, 'supplemented-before']);
  });

  it('are asked for and taken back by the owner', async () => {
    const { review, applicant } = await claimed();
    expect(codeOf(await post(api, colleague, `${review}/ask-supplement`, ITEMS))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, applicant, `${review}/ask-supplement`, ITEMS))).toEqual([403, 'not-yours']);
    expect(codeOf(await post(api, stranger, `${review}/ask-supplement`, ITEMS))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, reviewer, `${review}/ask-supplement`, { items: [] }))).toEqual([422, 'fields-invalid']);
    await post(api, reviewer, `${review}/ask-supplement`, ITEMS).expect(200);
    expect(codeOf(await post(api, stranger, `${review}/withdraw-supplement`))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, colleague, `${review}/withdraw-supplement`))).toEqual([403, 'not-yours']);
    await post(api, reviewer, `${review}/withdraw-supplement`).expect(200);
  });
});

describe('carbon copies', () => {
  interface Copies {
    readonly unread: number;
    readonly copies: readonly { readonly id: number }[];
  }
  const copiesOf = async (person: TestPerson, query = ''): Promise<Copies> =>
    (await get(api, person, `/api/inbox/copies${query}`).expect(200)).body as Copies;

  it('let a person and the holders of a post read the case, each for themselves', async () => {
    const { caseId, review } = await claimed();
    const helper = await api.person('南镇督办', 'supervisor@south');
    expect(codeOf(await get(api, stranger, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    const to = [{ personId: stranger.id }, { post: 'supervisor', organisationId: 'south' }];
    await post(api, reviewer, `${review}/copy`, { to }).expect(200);
    for (const person of [stranger, helper]) {
      await get(api, person, `/api/cases/${caseId}`).expect(200);
      const { copies } = await copiesOf(person);
      expect(copies).toMatchObject([{ caseId, name: '初审', processName: '办卡', subject: '王*明', sentBy: { name: '北乡初审' } }]);
      const id = copies[0]?.id ?? 0;
      await post(api, person, `/api/inbox/copies/${String(id)}/read`).expect(204);
      expect(await copiesOf(person, '?unread=true')).toEqual({ copies: [], unread: 0 });
    }
    expect(codeOf(await post(api, helper, `${review}/assign`, { personId: colleague.id }))).toEqual([403, 'not-permitted']);
    const { body } = await get(api, stranger, review).expect(200);
    expect((body as { actions: string[] }).actions).toEqual(['urge']);
  });

  it('go to staff alone, from the owner or who may assign', async () => {
    const { review, applicant } = await claimed();
    const citizen = await api.person('张三');
    const refusals: readonly [TestPerson, object, readonly [number, string]][] = [
      [reviewer, { to: [{ personId: citizen.id }] }, [403, 'not-permitted']],
      [reviewer, { to: [{ personId: applicant.id }] }, [403, 'not-permitted']],
      [reviewer, { to: [{ post: 'director', organisationId: 'nowhere' }] }, [422, 'unknown-organisation']],
      [reviewer, { to: [{ post: 'king', organisationId: 'county' }] }, [422, 'fields-invalid']],
      [colleague, { to: [{ personId: leader.id }] }, [403, 'not-yours']],
      [await api.person('西村初审', 'reviewer-1@south'), { to: [{ personId: leader.id }] }, [404, 'unknown-task']],
    ];
    for (const [person, body, answer] of refusals) expect(codeOf(await post(api, person, `${review}/copy`, body))).toEqual(answer);
    await post(api, leader, `${review}/copy`, { to: [{ personId: colleague.id }] }).expect(200);
  });

  it('of others are not there', async () => {
    const { review } = await claimed();
    await post(api, reviewer, `${review}/copy`, { to: [{ personId: leader.id }] }).expect(200);
    const [copy] = (await copiesOf(leader)).copies;
    expect(codeOf(await post(api, stranger, `/api/inbox/copies/${String(copy?.id)}/read`))).toEqual([404, 'unknown-copy']);
  });
});

describe('exceptions', () => {
  const except = (person: TestPerson) => ({ personId: person.id, reason: '全乡仅一人在岗', basis: '《经办规程》第12条' });

  it('are recorded by who may, and tell of themselves in the timeline', async () => {
    const { caseId, review, applicant } = await claimed();
    expect(codeOf(await post(api, colleague, `${review}/except`, except(reviewer)))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, stranger, `${review}/except`, except(reviewer)))).toEqual([404, 'unknown-task']);
    expect(codeOf(await post(api, leader, `${review}/except`, except(applicant)))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, leader, `${review}/except`, except(leader)))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, leader, `${review}/except`, except(colleague)))).toEqual([409, 'nothing-to-except']);
    await post(api, reviewer, `${review}/add-signers`, { people: [colleague.id], order: 'after', reason: '复核' }).expect(200);
    await post(api, leader, `${review}/except`, except(colleague)).expect(200);
    const { body } = await get(api, reviewer, `/api/cases/${caseId}/timeline`).expect(200);
    expect((body as { entries: object[] }).entries.at(-1)).toMatchObject({
      kind: 'separation-excepted',
      reason: '全乡仅一人在岗',
      basis: '《经办规程》第12条',
    });
  });
});
