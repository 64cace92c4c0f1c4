import { type Actor } from '#access';
import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { getActor } from '../people/actor';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, putTask, testCaseId, type TestCase, type TestTask } from '../testing/test-cases';
import { organisationId, putOrganisations, putPerson } from '../testing/test-people';
import { countInbox } from './count-inbox';
import { type InboxKey, type InboxQuery } from './inbox-query';
import { listInbox } from './list-inbox';

let store: Store;
let me: Actor;
let colleague: PersonId;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'county:county', 'east<county:township', 'west<county:township');
  me = await actor('reviewer@county', 'policy@county', 'clerk@east');
  colleague = await putPerson(store, ['reviewer@county'], { name: '李同事' });
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE cases, tasks, task_offers CASCADE'));

const actor = async (...posts: readonly string[]) => getActor(store, await putPerson(store, posts), new Date('2026-03-01Z'));
const put = async (n: number, task: Omit<TestTask, 'caseId'>, its: Omit<TestCase, 'id'> = {}) => {
  await putTask(store, { caseId: await putCase(store, { id: testCaseId(n), ...its }), ...task });
};
const list = async (query: Partial<InboxQuery> = {}) => {
  const { rows } = await listInbox(store, { actor: me, tab: 'claimable', limit: 20, ...query });
  return rows.map(({ caseId }) => Number.parseInt(caseId.slice(-12), 16));
};
const pages = async (query: Partial<InboxQuery>) => {
  const seen: string[] = [];
  let after: InboxKey | undefined;
  do {
    const page = await listInbox(store, { actor: me, tab: 'claimable', limit: 2, ...query, after });
    seen.push(page.rows.map(({ caseId }) => Number.parseInt(caseId.slice(-12), 16)).join('+'));
    after = page.next;
  } while (after !== undefined);
  return seen;
};

describe('claimable', () => {
  it('shows what is offered to any post I hold, in exactly that organisation, most urgent first', async () => {
    await put(1, { offers: ['reviewer@county'], due: '2026-03-05Z' });
    await put(2, { offers: ['clerk@east'], due: '2026-03-04Z' });
    await put(3, { offers: ['clerk@west'], due: '2026-03-03Z' });
    await put(4, { offers: ['expert@county'], due: '2026-03-03Z' });
    await put(5, { offers: ['policy@county'] });
    expect(await list()).toEqual([2, 1, 5]);
  });

  it('shows a task once that two of my posts are offered', async () => {
    await put(1, { offers: ['reviewer@county', 'policy@county'] });
    await put(2, { offers: ['reviewer@county', 'policy@county'] });
    expect(await pages({})).toEqual(['1+2']);
    expect(await countInbox(store, me)).toEqual({ mine: 0, claimable: 2, team: 0 });
  });

  it('hides what I am excluded from and what somebody holds', async () => {
    await put(1, { offers: ['reviewer@county'], excluded: [colleague, me.personId] });
    await put(2, { offers: ['reviewer@county'], owner: colleague });
    await put(3, { offers: ['reviewer@county'], excluded: [colleague] });
    expect(await list()).toEqual([3]);
    expect(await countInbox(store, me)).toEqual({ mine: 0, claimable: 1, team: 1 });
  });

  it('comes in pages that miss nothing and repeat nothing, also where due dates are equal or missing', async () => {
    for (const n of [1, 2, 3, 4, 5]) await put(n, { offers: ['reviewer@county', 'clerk@east'], ...(n < 4 ? { due: '2026-03-05Z' } : {}) });
    expect(await pages({})).toEqual(['1+2', '3+4', '5']);
    expect(await pages({ order: 'oldest' })).toEqual(['1+2', '3+4', '5']);
    expect(await pages({ order: 'newest' })).toEqual(['5+4', '3+2', '1']);
  });

  it('is narrowed by process and township, as are the counts', async () => {
    await put(1, { offers: ['reviewer@county'] }, { townshipId: 'east' });
    await put(2, { offers: ['reviewer@county'] }, { townshipId: 'west' });
    await put(3, { offers: ['reviewer@county'] }, { townshipId: 'east', processId: 'relief-application' });
    await put(4, { owner: me.personId }, { townshipId: 'east' });
    const filter = { processId: 'chronic-card-appraisal', townshipId: organisationId('east') };
    expect(await list({ filter })).toEqual([1]);
    expect(await list({ filter: { townshipId: organisationId('east') } })).toEqual([1, 3]);
    expect(await list({ filter: { processId: 'relief-application' } })).toEqual([3]);
    expect(await countInbox(store, me, filter)).toEqual({ mine: 1, claimable: 1, team: 0 });
    expect(await countInbox(store, me, { processId: 'relief-application' })).toEqual({ mine: 0, claimable: 1, team: 0 });
  });

  it('is empty for somebody without a post', async () => {
    await put(1, { offers: ['reviewer@county'] });
    const nobody = await actor();
    expect(await list({ actor: nobody })).toEqual([]);
    expect(await countInbox(store, nobody)).toEqual({ mine: 0, claimable: 0, team: 0 });
  });

  it('brings what is needed to judge and to show each task', async () => {
    await put(
      1,
      { offers: ['reviewer@county', 'expert@county'], excluded: [colleague], due: '2026-03-05Z' },
      { applicantId: colleague, townshipId: 'east' },
    );
    const { rows, next } = await listInbox(store, { actor: me, tab: 'claimable', limit: 1 });
    expect(next).toBeUndefined();
    expect(rows).toEqual([
      {
        caseId: testCaseId(1),
        no: 1,
        element: 'firstReview',
        status: 'ready',
        ownerId: undefined,
        ownerName: undefined,
        kind: 'step',
        parentNo: undefined,
        awaits: undefined,
        givenBy: undefined,
        forApplicant: false,
        excluded: [colleague],
        excepted: [],
        countersigners: [],
        places: ['county', 'east'],
        offeredTo: [
          { post: 'expert', organisationId: 'county' },
          { post: 'reviewer', organisationId: 'county' },
        ],
        applicantIds: [colleague],
        recused: [],
        openedAt: new Date('2026-01-01Z'),
        dueAt: new Date('2026-03-05Z'),
        closedAt: undefined,
        caseNumber: `N${testCaseId(1)}`,
        processId: 'chronic-card-appraisal',
        definitionHash: '01',
        region: '340321',
        organisationId: 'county',
        townshipId: 'east',
        subject: '门诊慢特病认定',
        stage: 'first-review',
      },
    ]);
  });
});

describe('mine', () => {
  it('shows what I hold and what waits for me as applicant or agent, in pages', async () => {
    await put(1, { owner: me.personId, offers: ['reviewer@county'], due: '2026-03-07Z' });
    await put(2, { forApplicant: true, due: '2026-03-06Z' }, { applicantId: me.personId });
    await put(3, { forApplicant: true, due: '2026-03-05Z' }, { applicantId: colleague, agentId: me.personId });
    await put(4, { forApplicant: true }, { applicantId: me.personId, agentId: me.personId });
    await put(5, { forApplicant: true }, { applicantId: colleague });
    await put(6, { offers: ['reviewer@county'] }, { applicantId: me.personId });
    await put(7, { owner: colleague, offers: ['reviewer@county'] });
    expect(await pages({ tab: 'mine' })).toEqual(['3+2', '1+4']);
    expect(await countInbox(store, me)).toEqual({ mine: 4, claimable: 1, team: 1 });
  });
});

describe('team', () => {
  it('shows what colleagues of my posts hold, with their names', async () => {
    await put(1, { offers: ['reviewer@county', 'policy@county'], owner: colleague });
    await put(2, { offers: ['reviewer@county'], owner: me.personId });
    await put(3, { offers: ['clerk@west'], owner: colleague });
    const { rows } = await listInbox(store, { actor: me, tab: 'team', limit: 20 });
    expect(rows.map(({ caseId, ownerName }) => [caseId, ownerName])).toEqual([[testCaseId(1), '李同事']]);
  });
});

describe('done', () => {
  it('shows what I completed, latest first, in pages', async () => {
    for (const n of [1, 2, 3]) await put(n, { closed: { at: `2026-02-0${String(n)}Z`, by: me.personId } });
    await put(4, { closed: { at: '2026-02-03Z', by: me.personId } });
    await put(5, { closed: { at: '2026-02-03Z', by: colleague } });
    expect(await pages({ tab: 'done', order: 'oldest' })).toEqual(['4+3', '2+1']);
  });
});
