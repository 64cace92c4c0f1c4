import { type Actor } from '#access';
import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { getActor } from '../people/actor';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, putTask, testCaseId, type TestCase, type TestTask } from '../testing/test-cases';
import { organisationId, putOrganisations, putPerson } from '../testing/test-people';
import { countInbox } from './count-inbox';
import { type InboxFilter, type InboxKey, type InboxQuery } from './inbox-query';
import { listInbox } from './list-inbox';
import { listInboxTasks } from './list-inbox-tasks';

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
const NOON = { now: new Date('2026-03-02T04:00:00Z'), today: new Date('2026-03-01T16:00:00Z') };
const count = (actor: Actor, filter: InboxFilter = {}) => countInbox(store, { actor, filter, ...NOON });
const NONE = { mine: 0, held: 0, claimable: 0, team: 0, done: 0 };
const list = async (query: Partial<InboxQuery> = {}) => {
  const { rows } = await listInbox(store, { actor: me, tab: 'claimable', limit: 20, ...NOON, ...query });
  return rows.map(({ caseId }) => Number.parseInt(caseId.slice(-12), 16));
};
const pages = async (query: Partial<InboxQuery>) => {
  const seen: string[] = [];
  let after: InboxKey | undefined;
  do {
    const page = await listInbox(store, { actor: me, tab: 'claimable', limit: 2, ...NOON, ...query, after });
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
    expect(await count(me)).toEqual({ ...NONE, mine: 0, claimable: 2, team: 0 });
  });

  it('hides what I am excluded from and what somebody holds', async () => {
    await put(1, { offers: ['reviewer@county'], excluded: [colleague, me.personId] });
    await put(2, { offers: ['reviewer@county'], owner: colleague });
    await put(3, { offers: ['reviewer@county'], excluded: [colleague] });
    expect(await list()).toEqual([3]);
    expect(await count(me)).toEqual({ ...NONE, mine: 0, claimable: 1, team: 1 });
  });

  it('comes in pages that miss nothing and repeat nothing, also where due dates are equal or missing', async () => {
    for (const n of [1, 2, 3, 4, 5]) await put(n, { offers: ['reviewer@county', 'clerk@east'], ...(n < 4 ? { due: '2026-03-05Z' } : {}) });
    expect(await pages({})).toEqual(['1+2', '3+4', '5']);
    expect(await pages({ order: 'oldest' })).toEqual(['1+2', '3+4', '5']);
    expect(await pages({ order: 'newest' })).toEqual(['5+4', '3+2', '1']);
  });

  it('is narrowed by process and organisation, as are the counts', async () => {
    await put(1, { offers: ['reviewer@county'] }, { townshipId: 'east' });
    await put(2, { offers: ['reviewer@county'] }, { townshipId: 'west' });
    await put(3, { offers: ['reviewer@county'] }, { townshipId: 'east', processId: 'relief-application' });
    await put(4, { owner: me.personId }, { townshipId: 'east' });
    const filter = { processId: 'chronic-card-appraisal', organisationId: organisationId('east') };
    expect(await list({ filter })).toEqual([1]);
    expect(await list({ filter: { organisationId: organisationId('east') } })).toEqual([1, 3]);
    expect(await list({ filter: { processId: 'relief-application' } })).toEqual([3]);
    expect(await count(me, filter)).toEqual({ ...NONE, mine: 1, claimable: 1, team: 0 });
    expect(await count(me, { processId: 'relief-application' })).toEqual({ ...NONE, mine: 0, claimable: 1, team: 0 });
  });

  it('is narrowed by an organisation that handles the case, that it lies in or that applies, with all below it', async () => {
    await putOrganisations(store, 'mill<east:village', 'hospital<county:institution');
    await put(1, { offers: ['reviewer@county'] }, { townshipId: 'mill' });
    await put(2, { offers: ['reviewer@county'] }, { organisationId: 'hospital', townshipId: 'west' });
    await put(3, { offers: ['reviewer@county'] }, { applicantOrganisationId: 'hospital' });
    await put(4, { owner: me.personId }, { townshipId: 'mill' });
    const of = (id: string): InboxFilter => ({ organisationId: organisationId(id) });
    expect([await list({ filter: of('mill') }), await list({ filter: of('east') })]).toEqual([[1], [1]]);
    expect(await list({ filter: of('hospital') })).toEqual([2, 3]);
    expect(await list({ filter: of('county') })).toEqual([1, 2, 3]);
    expect(await list({ filter: of('nowhere') })).toEqual([]);
    expect(await count(me, of('east'))).toEqual({ ...NONE, mine: 1, claimable: 1 });
    expect(await count(me, { ...of('hospital'), element: 'secondReview' })).toEqual(NONE);
  });

  it('is narrowed by batch, alone and with a search', async () => {
    await put(1, { offers: ['reviewer@county'] }, { batch: '2026-02', subject: '王小明' });
    await put(2, { offers: ['reviewer@county'] }, { batch: '2026-02', subject: '李四' });
    await put(3, { offers: ['reviewer@county'] }, { batch: '2026-03', subject: '王五' });
    const batch = { region: '340321', name: '2026-02' };
    expect(await list({ filter: { batch } })).toEqual([1, 2]);
    expect(await list({ filter: { batch, search: { subjectStart: '王' } } })).toEqual([1]);
    expect(await count(me, { batch })).toEqual({ ...NONE, claimable: 2 });
    expect(await list({ filter: { batch: { ...batch, region: '340322' } } })).toEqual([]);
  });

  it('is empty for somebody without a post', async () => {
    await put(1, { offers: ['reviewer@county'] });
    const nobody = await actor();
    expect(await list({ actor: nobody })).toEqual([]);
    expect(await count(nobody)).toEqual(NONE);
  });

  it('brings what is needed to judge and to show each task', async () => {
    await put(
      1,
      { offers: ['reviewer@county', 'expert@county'], excluded: [colleague], due: '2026-03-05Z' },
      { applicantId: colleague, townshipId: 'east' },
    );
    const { rows, next } = await listInbox(store, { actor: me, tab: 'claimable', limit: 1, ...NOON });
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
    expect(await count(me)).toEqual({ ...NONE, mine: 4, claimable: 1, team: 1 });
  });
});

describe('team', () => {
  it('shows what colleagues of my posts hold, with their names', async () => {
    await put(1, { offers: ['reviewer@county', 'policy@county'], owner: colleague });
    await put(2, { offers: ['reviewer@county'], owner: me.personId });
    await put(3, { offers: ['clerk@west'], owner: colleague });
    const { rows } = await listInbox(store, { actor: me, tab: 'team', limit: 20, ...NOON });
    expect(rows.map(({ caseId, ownerName }) => [caseId, ownerName])).toEqual([[testCaseId(1), '李同事']]);
  });
});

describe('held', () => {
  it('shows what I put off until a later day, which is then not among mine', async () => {
    await put(1, { owner: me.personId, heldUntil: '2026-03-05T16:00:00Z' });
    await put(2, { owner: me.personId, heldUntil: '2026-03-01T16:00:00Z' });
    await put(3, { owner: colleague, heldUntil: '2026-03-05T16:00:00Z' });
    expect([await list({ tab: 'held' }), await list({ tab: 'mine' })]).toEqual([[1], [2]]);
    expect(await count(me)).toEqual({ ...NONE, mine: 1, held: 1 });
  });
});

describe('done', () => {
  it('shows what I completed today, latest first, in pages', async () => {
    for (const n of [1, 2, 3]) await put(n, { closed: { at: `2026-03-02T0${String(n)}:00Z`, by: me.personId } });
    await put(4, { closed: { at: '2026-03-02T03:00Z', by: me.personId } });
    await put(5, { closed: { at: '2026-03-02T03:00Z', by: colleague } });
    await put(6, { closed: { at: '2026-03-01T15:59Z', by: me.personId } });
    expect(await pages({ tab: 'done', order: 'oldest' })).toEqual(['4+3', '2+1']);
    expect(await count(me)).toEqual({ ...NONE, done: 4 });
  });
});

describe('a filter', () => {
  beforeEach(async () => {
    await put(1, { offers: ['reviewer@county'], element: 'firstReview', due: '2026-03-02T16:00:00Z' }, { subject: '王小明' });
    await put(2, { offers: ['reviewer@county'], element: 'secondReview', due: '2026-03-01T16:00:00Z' }, { subject: '王五' });
    await put(3, { owner: me.personId, element: 'firstReview', due: '2026-03-05T16:00:00Z' }, { subject: '李王' });
    await put(4, { offers: ['reviewer@county'], owner: colleague, element: 'firstReview' });
  });
  const found = async (filter: InboxFilter) =>
    (await Promise.all((['claimable', 'mine', 'team'] as const).map((tab) => list({ tab, filter })))).flat();

  it('narrows every tab to a step', async () => {
    expect(await found({ element: 'firstReview' })).toEqual([1, 3, 4]);
    expect(await count(me, { element: 'firstReview' })).toEqual({ ...NONE, mine: 1, claimable: 1, team: 1 });
  });

  it('narrows every tab to what falls due behind one instant and up to another', async () => {
    expect(await found({ due: { until: NOON.now } })).toEqual([2]);
    expect(await found({ due: { after: NOON.now, until: new Date('2026-03-02T16:00:00Z') } })).toEqual([1]);
    expect(await found({ due: { after: NOON.now, until: new Date('2026-03-08T16:00:00Z') } })).toEqual([1, 3]);
  });

  it('finds a case by how its number ends, and by how its subject’s name begins', async () => {
    expect(await found({ search: { numberEnd: '0002' } })).toEqual([2]);
    expect(await found({ search: { subjectStart: '王' } })).toEqual([2, 1]);
    expect(await count(me, { search: { subjectStart: '李' } })).toEqual({ ...NONE, mine: 1 });
  });
});

describe('all tasks of a tab', () => {
  it('are found by their keys, most urgent first, as many as were asked for', async () => {
    for (const n of [1, 2, 3]) await put(n, { offers: ['reviewer@county', 'policy@county'], due: `2026-03-0${String(9 - n)}Z` });
    const tasks = await listInboxTasks(store, { actor: me, tab: 'claimable', limit: 2, ...NOON });
    expect(tasks).toEqual([
      { caseId: testCaseId(3), no: 1 },
      { caseId: testCaseId(2), no: 1 },
    ]);
  });
});
