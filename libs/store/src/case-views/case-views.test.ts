import { type Actor, canReadCase } from '#access';
import { type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, putTask, testCaseId } from '../testing/test-cases';
import { organisationId, putOrganisations, putPerson } from '../testing/test-people';
import { findCase } from './find-case';
import { findTracked } from './find-tracked';
import { findCasesByIdentityNumber, listCasesOfParty, listOwedTasks, type PartyCases, partyCasesStatement } from './list-cases';
import { listClocksOfCase } from './list-clocks';
import { listIncidentFates } from './list-incident-fates';
import { countOpenIncidents, listIncidentsOfCase, listOpenIncidents, listOpenIncidentsStatement } from './list-incidents';
import { findTask, listTasksOfCase } from './list-tasks';

const IDENTITY_NUMBER = '11010519491231002X';
const CASE = testCaseId(1);
let store: Store;
let applicant: PersonId;
let reviewer: PersonId;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'city:county', 'county<city:county', 'east<county:township');
  applicant = await putPerson(store, [], { identityNumber: IDENTITY_NUMBER, name: '张三' });
  reviewer = await putPerson(store, ['reviewer-1@county'], { name: '李四' });
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE cases, tasks, task_offers, incidents, clocks CASCADE'));

const outsider: Actor = { personId: testCaseId(99) as string as PersonId, name: 'x', postings: [] };

describe('findCase', () => {
  it('brings the case with what decides who may read it', async () => {
    await putCase(store, { id: CASE, townshipId: 'east', applicantId: applicant });
    await putTask(store, { caseId: CASE, no: 1, closed: { at: '2026-01-02Z', by: reviewer } });
    await putTask(store, { caseId: CASE, no: 2, offers: ['reviewer-2@county', 'policy@county'] });
    const found = await findCase(store, CASE);
    expect(found).toMatchObject({ id: CASE, applicantName: '张三', organisationName: 'county机构', status: 'open' });
    expect(found?.scope).toEqual({
      organisationPath: ['county', 'city'],
      townshipPath: ['east', 'county', 'city'],
      applicantId: applicant,
      performers: [reviewer],
      recused: [],
      owners: [],
      processId: 'chronic-card-appraisal',
      offeredTo: [
        { post: 'policy', organisationId: 'county' },
        { post: 'reviewer-2', organisationId: 'county' },
      ],
    });
    expect(found && canReadCase({ ...outsider, personId: reviewer }, found.scope)).toBe(true);
    expect(found && canReadCase(outsider, found.scope)).toBe(false);
    expect(await findCase(store, testCaseId(2))).toBeUndefined();
  });

  it('makes nobody a performer by a task of the applicant’s: the post of a manager who has left was all that opened it', async () => {
    await putCase(store, { id: CASE, applicantId: applicant });
    await putTask(store, { caseId: CASE, no: 1, closed: { at: '2026-01-02Z', by: reviewer } });
    await queryStore(store, { text: 'UPDATE tasks SET for_applicant = true' });
    expect((await findCase(store, CASE))?.scope.performers).toEqual([]);
  });
});

describe('lists of cases', () => {
  it('come by identity number, latest first, in pages', async () => {
    for (const n of [1, 2, 3]) await putCase(store, { id: testCaseId(n), applicantId: applicant });
    await putCase(store, { id: testCaseId(4), applicantId: reviewer });
    const first = await findCasesByIdentityNumber(store, IDENTITY_NUMBER, { limit: 2 });
    expect(first.map(({ id }) => id)).toEqual([testCaseId(3), testCaseId(2)]);
    const second = await findCasesByIdentityNumber(store, IDENTITY_NUMBER, { limit: 2, after: testCaseId(2) });
    expect(second.map(({ id }) => id)).toEqual([testCaseId(1)]);
    expect(await findCasesByIdentityNumber(store, '110105194912310038', { limit: 2 })).toEqual([]);
  });

  it('come by party, once where applicant and agent are one', async () => {
    await putCase(store, { id: testCaseId(1), applicantId: applicant, agentId: applicant });
    await putCase(store, { id: testCaseId(2), applicantId: reviewer, agentId: applicant });
    await putCase(store, { id: testCaseId(3), applicantId: reviewer });
    expect((await listCasesOfParty(store, { personId: applicant, organisations: [] }, { limit: 9 })).map(({ id }) => id)).toEqual([
      testCaseId(2),
      testCaseId(1),
    ]);
  });
});

describe('the cases of a party', () => {
  const mine = async (which: PartyCases) =>
    (await listCasesOfParty(store, { personId: applicant, organisations: [] }, { limit: 9, which })).map(({ id }) => id);

  it('are those in which it owes something, the other open ones, and the closed ones', async () => {
    for (const n of [1, 2, 3]) await putCase(store, { id: testCaseId(n), applicantId: applicant });
    await putTask(store, { caseId: testCaseId(1), no: 1 });
    await putTask(store, { caseId: testCaseId(2), no: 1, offers: ['reviewer-1@county'] });
    await queryStore(store, { text: 'UPDATE tasks SET for_applicant = true WHERE case_id = $1', values: [testCaseId(1)] });
    await queryStore(store, { text: `UPDATE cases SET status = 'closed' WHERE id = $1`, values: [testCaseId(3)] });
    expect([await mine('waiting'), await mine('under-way'), await mine('closed')]).toEqual([
      [testCaseId(1)],
      [testCaseId(2)],
      [testCaseId(3)],
    ]);
    expect((await listOwedTasks(store, [testCaseId(1), testCaseId(2)])).map(({ caseId, no }) => [caseId, no])).toEqual([
      [testCaseId(1), 1],
    ]);
  });

  it.each<PartyCases>(['waiting', 'under-way'])('that are %s are read by the index of open ones', async (which) => {
    await putCase(store, { id: CASE, applicantId: applicant });
    const { text, values = [] } = partyCasesStatement({ personId: applicant, organisations: [] }, { limit: 9, which });
    const plan = await inTransaction(store, async (transaction) => {
      await transaction.query({ text: 'SET LOCAL enable_seqscan = off' });
      return transaction.query<{ 'QUERY PLAN': string }>({ text: `EXPLAIN ${text}`, values });
    });
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('cases_applicant_open');
  });
});

describe('findTracked', () => {
  it('opens a case to whoever knows its number and the end of the identity number', async () => {
    await putCase(store, { id: CASE, applicantId: applicant });
    expect(await findTracked(store, { number: `N${CASE}`, identityTail: '31002x' })).toMatchObject({ found: { id: CASE }, isProven: true });
  });

  it.each([
    ['another tail', `N${CASE}`, '310021'],
    ['an empty tail', `N${CASE}`, ''],
    ['an unknown number', 'N1', '31002X'],
    ['an unknown number and an empty tail', 'N1', ''],
  ])('stays closed to %s', async (_name, number, identityTail) => {
    await putCase(store, { id: CASE, applicantId: applicant });
    expect((await findTracked(store, { number, identityTail }))?.isProven ?? false).toBe(false);
  });

  it('stays closed where the applicant has no identity number', async () => {
    await putCase(store, { id: CASE, applicantId: reviewer });
    expect(await findTracked(store, { number: `N${CASE}`, identityTail: '' })).toMatchObject({ isProven: false });
  });
});

describe('what belongs to a case', () => {
  it('is listed: tasks with their offers', async () => {
    await putCase(store, { id: CASE, applicantId: applicant });
    await putTask(store, { caseId: CASE, no: 2, offers: ['reviewer-1@county'], owner: reviewer });
    await putTask(store, { caseId: CASE, no: 1, closed: { at: '2026-01-02Z', by: reviewer } });
    const tasks = await listTasksOfCase(store, CASE);
    expect(tasks.map(({ no, status, ownerName }) => [no, status, ownerName])).toEqual([
      [1, 'completed', '李四'],
      [2, 'claimed', '李四'],
    ]);
    expect(await findTask(store, CASE, 2)).toEqual(tasks[1]);
    expect(tasks[1]).toMatchObject({ applicantIds: [applicant], offeredTo: [{ post: 'reviewer-1', organisationId: 'county' }] });
    expect(await findTask(store, CASE, 3)).toBeUndefined();
  });

  it('is listed: clocks with their ledgers', async () => {
    await queryStore(store, {
      text: `INSERT INTO clocks VALUES ($1, 'limit', 'working-day', 20, '{"entries":[]}', '2026-02-01Z', NULL)`,
      values: [CASE],
    });
    expect(await listClocksOfCase(store, CASE)).toEqual([
      { clock: 'limit', unit: 'working-day', days: 20, ledger: { entries: [] }, names: {}, dueAt: new Date('2026-02-01Z') },
    ]);
  });

  /** A resolved incident and one that followed it, and one of another case. */
  const putIncidents = async (): Promise<void> => {
    for (const n of [1, 2]) await putCase(store, { id: testCaseId(n) });
    const text = `INSERT INTO incidents (case_id, no, code, reason, job_no, opened_at, resolved_at) VALUES ($1, $2, 'job-failed', $3, 7, '2026-01-01Z', $4)`;
    const reason = (n: number) => encrypt(store, encryptionContext.incident(testCaseId(n)), 'no answer');
    await queryStore(store, { text, values: [testCaseId(1), 1, reason(1), '2026-01-02Z'] });
    await queryStore(store, { text, values: [testCaseId(1), 2, reason(1), null] });
    await queryStore(store, { text, values: [testCaseId(2), 1, reason(2), null] });
  };

  it('is listed: incidents, the open ones also within an organisation', async () => {
    await putIncidents();
    expect(await listIncidentsOfCase(store, testCaseId(1))).toMatchObject([
      { no: 1, reason: 'no answer', jobNo: 7 },
      { no: 2, resolvedAt: undefined },
    ]);
    const within = [organisationId('city')];
    const [first, ...rest] = await listOpenIncidents(store, { within, limit: 1 });
    expect([first?.no, rest]).toEqual([2, []]);
    expect(await listOpenIncidents(store, { within, limit: 9, after: first })).toMatchObject([
      { caseId: testCaseId(2), no: 1, about: 'job' },
    ]);
    expect(await listOpenIncidents(store, { within: [organisationId('east')], limit: 9 })).toEqual([]);
  });

  it('is counted: open incidents by what they have in common', async () => {
    await putIncidents();
    const within = [organisationId('city')];
    const [group, ...others] = await countOpenIncidents(store, within);
    expect([group, others]).toMatchObject([{ code: 'job-failed', element: undefined, count: 2 }, []]);
    const ofCause = { ...group, processId: group?.processId ?? '', code: 'job-failed' };
    expect(await listOpenIncidents(store, { within, cause: ofCause, limit: 9 })).toHaveLength(2);
    expect(await listOpenIncidents(store, { within, cause: { ...ofCause, element: 'pay' }, limit: 9 })).toEqual([]);
    expect(await countOpenIncidents(store, [organisationId('east')])).toEqual([]);
  });

  it('tells what became of incidents, to those who look after their cases', async () => {
    await putIncidents();
    const [again, gone] = [
      { caseId: testCaseId(1), no: 1 },
      { caseId: testCaseId(2), no: 1 },
    ];
    const fates = async () =>
      [...(await listIncidentFates(store, [again, gone], [organisationId('city')]))].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    expect(await fates()).toMatchObject([
      { state: 'open', now: { no: 2, reason: 'no answer' } },
      { state: 'open', now: { no: 1 } },
    ]);
    await queryStore(store, { text: `UPDATE incidents SET resolved_at = '2026-01-03Z'` });
    expect(await fates()).toMatchObject([{ state: 'resolved' }, { state: 'resolved' }]);
    await queryStore(store, { text: `INSERT INTO jobs VALUES ($1, 7, 'pay', 'order-payment', '{}')`, values: [testCaseId(2)] });
    expect(await fates()).toMatchObject([{ state: 'resolved' }, { state: 'waiting' }]);
    expect(await listIncidentFates(store, [again], [organisationId('east')])).toEqual([]);
  });

  it('finds open incidents by their index', async () => {
    const { text, values } = listOpenIncidentsStatement({ within: [organisationId('city')], limit: 9 });
    await queryStore(store, { text: 'SET enable_seqscan = off' });
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values: [...(values ?? [])] });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/using incidents_open/);
  });
});
