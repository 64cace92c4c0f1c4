import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type JobToRun } from '#cases';
import { identityHash, insertPerson, listTagHistory, queryStore, type Store } from '#store';
import { createTestStore, dropTestStore } from '../../../store/src/testing/create-test-store';
import { putCase, testCaseId } from '../../../store/src/testing/test-cases';
import { createJobServices } from '../job-services';
import { findJob } from '../job-table';

const MINE = '990101199003070023';
const WIFE = '11010519491231002X';
const APPLICANT = '0190a0a0-0000-7000-8000-000000000009' as PersonId;

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await insertPerson(store, { id: APPLICANT, name: '王小明', identityNumber: MINE, createdAt: new Date('2026-01-01Z') });
});
afterAll(() => dropTestStore(store));
beforeEach(() => queryStore(store, { text: 'TRUNCATE identity_tags, cases, case_people, outbox CASCADE' }));

let no = 0;
const run = async (topic: string, input: JsonObject, jobNo = (no += 1), caseId: CaseId = testCaseId(1)) => {
  const job: JobToRun = {
    caseId,
    no: jobNo,
    element: 'tag',
    topic,
    input,
    facts: {},
    organisationId: 'county' as OrganisationId,
    region: '340321',
    businessNow: new Date('2026-03-02T17:00:00Z'),
    involved: [],
  };
  return findJob(topic)?.(job, createJobServices(store));
};
const list = (on: string, ...people: readonly JsonObject[]) => run('list-identity-tags', { people: [...people], on });
const put = (more: JsonObject, jobNo?: number) =>
  run('put-identity-tag', { person: APPLICANT, tag: 'illness-impoverished-patient', from: '2026-03-01', ...more }, jobNo);
const periods = async (...days: readonly string[]) =>
  Promise.all(days.map(async (on) => ((await list(on, { person: APPLICANT })) as readonly unknown[]).length));

describe('put-identity-tag', () => {
  it('gives a tag that is found by person and by number, counted from 1', async () => {
    expect(await put({ until: '2027-02-28' })).toEqual({
      tag: 'illness-impoverished-patient',
      from: '2026-03-01',
      until: '2027-02-28',
      source: 'county',
    });
    const found = { tag: 'illness-impoverished-patient', from: '2026-03-01', until: '2027-02-28', source: 'county' };
    expect(await list('2026-03-03', { identityNumber: WIFE }, { person: APPLICANT }, { identityNumber: MINE })).toEqual([
      { person: 2, ...found },
      { person: 3, ...found },
    ]);
  });

  it('begins with the day that it is in China', async () => {
    expect(await run('put-identity-tag', { identityNumber: WIFE, name: '李红', tag: 'orphan' })).toMatchObject({
      from: '2026-03-03',
      until: null,
    });
  });

  it('holds on its first and its last day, and not beside', async () => {
    await put({ until: '2026-03-31' });
    expect(await periods('2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01')).toEqual([0, 1, 1, 0]);
  });

  it('runs once for a job', async () => {
    await put({}, 7001);
    await put({}, 7001);
    expect(await listTagHistory(store, identityHash(store, MINE), { limit: 10 })).toHaveLength(1);
  });

  it('replaces what the same source gave for the same days, and leaves the days before', async () => {
    await put({ from: '2026-01-01', until: '2026-12-31' });
    await put({ from: '2026-06-01', until: '2026-09-30' });
    expect(await list('2026-05-31', { person: APPLICANT })).toMatchObject([{ from: '2026-01-01', until: '2026-05-31' }]);
    expect(await list('2026-06-01', { person: APPLICANT })).toMatchObject([{ from: '2026-06-01', until: '2026-09-30' }]);
    expect(await periods('2026-10-01')).toEqual([0]);
  });

  it('stands beside what another organisation says', async () => {
    await put({});
    await put({ organisation: 'civil-affairs' });
    expect(await periods('2026-03-02')).toEqual([2]);
  });

  it('tells other open cases of the applicant, and not its own', async () => {
    for (const n of [1, 2]) await putCase(store, { id: testCaseId(n), applicantId: APPLICANT });
    await put({});
    const { rows } = await queryStore<{ recipient_case: string }>(store, { text: 'SELECT recipient_case FROM outbox' });
    expect(rows.map((row) => row.recipient_case)).toEqual([testCaseId(2)]);
  });

  it.each<JsonObject>([{ tag: 'rich-person' }, { from: '2026-02-30' }, { person: '0190a0a0-0000-7000-8000-00000000000f' }])(
    'refuses %j',
    async (input) => {
      await expect(put(input)).rejects.toMatchObject({ code: 'bad-job-input' });
    },
  );
});

describe('end-identity-tag', () => {
  const end = (more: JsonObject = {}) =>
    run('end-identity-tag', { person: APPLICANT, tag: 'illness-impoverished-patient', on: '2026-04-30', ...more });

  it('ends with its day, once', async () => {
    await put({});
    expect(await end()).toEqual({ ended: true });
    expect(await end()).toEqual({ ended: false });
    expect(await periods('2026-04-30', '2026-05-01')).toEqual([1, 0]);
  });

  it('leaves what another organisation says', async () => {
    await put({ organisation: 'civil-affairs' });
    expect(await end()).toEqual({ ended: false });
  });
});
