import { type CaseId, type PersonId, type RecordId } from '#contract';
import {
  decryptJson,
  findRecord,
  listIncidentsOfCase,
  listMessagesOfCase,
  listRecordsOfCase,
  listRecordsOfSubject,
  queryStore,
  recordContext,
  type StoreError,
} from '#store';
import { PAPER, paperFiles, recordTask } from '../testing/paper-record';
import { BUREAU, createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';
import { type RecordOrder } from './record-order';

let county: TestCounty;
beforeAll(async () => {
  county = await createTestCounty();
  const body = `<bpmn:startEvent id="start"/>${recordTask('first', 'issue-record', PAPER)}${recordTask('second', 'change-record', { record: '=first.id' })}
    <bpmn:endEvent id="end" huiban:outcome="done"/>${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'end')}`;
  const stuck = `<bpmn:startEvent id="start"/>${recordTask('first', 'issue-record', PAPER)}<bpmn:scriptTask id="odd" scriptFormat="feel" huiban:result="odd">
    <bpmn:script>first.number + 1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id="end" huiban:outcome="done"/>
    ${flow('start', 'first')}${flow('first', 'odd')}${flow('odd', 'end')}`;
  await county.deploy(processOf('paper', body, paperFiles({ exclusive: ['note'] })));
  await county.deploy(processOf('stuck', stuck, paperFiles({ exclusive: ['note'], series: 'ST' })));
});
afterAll(() => county.drop());
beforeEach(() => queryStore(county.store, { text: 'TRUNCATE records, record_entries, record_events, record_counters' }));

const jobOf = async (caseId: CaseId): Promise<number> => (await county.cases.settle(caseId, MONDAY)).jobs[0]?.no ?? 0;

const issuing = (person: PersonId, change: Partial<Extract<RecordOrder, { verb: 'issue' }>> = {}): RecordOrder => ({
  verb: 'issue',
  kind: 'paper',
  subject: { person },
  startsOn: '2026-03-02',
  endsOn: '2027-03-01',
  content: { note: 'M01600' },
  ...change,
});

/** A case whose first job has issued a record to its applicant, and stands at the second. */
async function issued(change: Parameters<typeof issuing>[1] = {}, person?: PersonId) {
  const { caseId, applicant } = await county.start('paper');
  const holder = person ?? applicant.personId;
  const job = await jobOf(caseId);
  const outcome = await county.give(caseId, { kind: 'complete-record-job', job, order: issuing(holder, change) });
  const [record] = await listRecordsOfCase(county.store, caseId);
  return { caseId, holder, applicant, outcome, record };
}

const order = async (caseId: CaseId, given: RecordOrder) =>
  county.give(caseId, { kind: 'complete-record-job', job: await jobOf(caseId), order: given });
const codesOf = async (caseId: CaseId) => (await listIncidentsOfCase(county.store, caseId)).map(({ code }) => code);
const idOf = (record: { readonly id: RecordId } | undefined): RecordId => record?.id ?? ('' as RecordId);

describe('issuing a record', () => {
  it('numbers it by series and year, keeps its term and seals its content', async () => {
    const { record } = await issued();
    expect(record).toMatchObject({
      number: '9999012026000001',
      status: 'active',
      startsOn: '2026-03-02',
      endsOn: '2027-03-01',
      entries: 1,
    });
    expect(record?.content.includes('M01600')).toBe(false);
    expect(decryptJson(county.store, recordContext.content(idOf(record)), record?.content ?? Buffer.of())).toEqual({ note: 'M01600' });
  });

  it('gives the result to the process, which goes on to its next job', async () => {
    const { outcome, caseId } = await issued();
    expect(outcome).toMatchObject({ ok: true, caseClosed: false });
    expect(await jobOf(caseId)).toBeGreaterThan(0);
  });

  it('counts without gaps, also at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => issued()));
    expect(all.map(({ record }) => record?.number).toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `999901202600000${String(n)}`));
  });

  it('does nothing more when the same job is handed in again', async () => {
    const { caseId, applicant } = await county.start('paper');
    const job = await jobOf(caseId);
    const twice = [1, 2].map(() => county.give(caseId, { kind: 'complete-record-job', job, order: issuing(applicant.personId) }));
    const codes = (await Promise.all(twice)).map((outcome) => (outcome.ok ? 'done' : outcome.code));
    expect(codes.toSorted()).toEqual(['done', 'job-closed']);
    expect(await listRecordsOfCase(county.store, caseId)).toHaveLength(1);
  });

  it('leaves nothing behind of a case that was withdrawn in the same instant, and its number to the next', async () => {
    const { caseId, applicant } = await county.start('paper');
    const job = await jobOf(caseId);
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    const outcome = await county.give(caseId, { kind: 'complete-record-job', job, order: issuing(applicant.personId) });
    expect(outcome).toMatchObject({ ok: false, code: 'case-closed' });
    expect(await listRecordsOfCase(county.store, caseId)).toEqual([]);
    expect((await issued()).record?.number).toBe('9999012026000001');
  });

  it('either issues or withdraws where both come at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { caseId, applicant } = await county.start('paper');
      const job = await jobOf(caseId);
      const [issuedNow] = await Promise.all([
        county.give(caseId, { kind: 'complete-record-job', job, order: issuing(applicant.personId) }),
        county.give(caseId, { kind: 'withdraw', actor: applicant }),
      ]);
      expect(await listRecordsOfCase(county.store, caseId)).toHaveLength(issuedNow.ok ? 1 : 0);
    }
  });

  it('leaves nothing behind where the process cannot go on with the result', async () => {
    const { caseId, applicant } = await county.start('stuck');
    await order(caseId, issuing(applicant.personId));
    expect(await codesOf(caseId)).toEqual([expect.any(String)]);
    expect(await listRecordsOfCase(county.store, caseId)).toEqual([]);
  });

  it.each<[what: string, change: Parameters<typeof issuing>[1], code: string]>([
    ['an unknown kind', { kind: 'none' }, 'unknown-record-kind'],
    ['a subject of the wrong kind', { subject: { organisation: 'county-bureau' as never } }, 'record-subject'],
    ['an end before the beginning', { endsOn: '2026-03-01' }, 'record-dates'],
    ['a day that does not exist', { endsOn: '2026-02-30' }, 'record-dates'],
    ['content that does not fit its form', { content: { illness: '高血压' } }, 'record-content'],
  ])('becomes an incident for %s', async (_what, change, code) => {
    const { caseId, record } = await issued(change);
    expect([await codesOf(caseId), record]).toEqual([[code], undefined]);
  });
});

describe('records that exclude each other', () => {
  it('refuses a second one of the same subject and field on overlapping days', async () => {
    const { holder } = await issued();
    const second = await issued({ startsOn: '2027-03-01', endsOn: null }, holder);
    expect([second.record, await codesOf(second.caseId)]).toEqual([undefined, ['record-excluded']]);
  });

  it.each<[what: string, change: Parameters<typeof issuing>[1]]>([
    ['on later days', { startsOn: '2027-03-02', endsOn: null }],
    ['with another value of the field', { content: { note: 'M05400' } }],
  ])('lets one stand %s', async (_what, change) => {
    const { holder } = await issued();
    expect((await issued(change, holder)).record).toBeDefined();
  });

  it('lets one stand for somebody else', async () => {
    await issued();
    expect((await issued()).record).toBeDefined();
  });

  it('lets one stand after the other was ended', async () => {
    const { caseId, holder, record } = await issued();
    await order(caseId, { verb: 'end', record: idOf(record), reason: '注销' });
    expect((await issued({}, holder)).record).toBeDefined();
  });

  it('is held by the table, so that of two at once one is told to try again and then refused', async () => {
    const { applicant } = await county.start('paper');
    const cases = await Promise.all([1, 2, 3, 4].map(() => county.start('paper')));
    const tries = cases.map(async ({ caseId }) => {
      const give = (): Promise<unknown> => order(caseId, issuing(applicant.personId));
      await give().catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'conflict' } satisfies Partial<StoreError>);
        return give();
      });
    });
    await Promise.all(tries);
    const rows = await listRecordsOfSubject(county.store, { region: '999901', kind: 'paper', subject: { person: applicant.personId } });
    const codes = await Promise.all(cases.map(({ caseId }) => codesOf(caseId)));
    expect([rows.length, codes.flat()]).toEqual([1, ['record-excluded', 'record-excluded', 'record-excluded']]);
  });
});

describe('what becomes of a record', () => {
  const after = async (given: (id: RecordId) => RecordOrder) => {
    const { caseId, record } = await issued();
    await order(caseId, given(idOf(record)));
    return { ...(await findRecord(county.store, idOf(record))), codes: await codesOf(caseId) };
  };

  it('changes its term and the fields that are named', async () => {
    const changed = await after((record) => ({ verb: 'change', record, endsOn: '2029-03-01', content: {} }));
    expect(changed).toMatchObject({ status: 'active', startsOn: '2026-03-02', endsOn: '2029-03-01', entries: 2 });
  });

  it('is suspended', async () => {
    expect(await after((record) => ({ verb: 'suspend', record, reason: '整改' }))).toMatchObject({ status: 'suspended', entries: 2 });
  });

  it('is not resumed unless it was suspended', async () => {
    expect(await after((record) => ({ verb: 'resume', record, reason: '整改完成' }))).toMatchObject({
      status: 'active',
      codes: ['record-not-suspended'],
    });
  });

  it('ends today, with its last day', async () => {
    expect(await after((record) => ({ verb: 'end', record, reason: '死亡', on: '2026-03-01' }))).toMatchObject({
      status: 'ended',
      endsOn: '2026-03-01',
    });
  });

  it('holds until a day to come on which it is to end', async () => {
    expect(await after((record) => ({ verb: 'end', record, reason: '退出', on: '2026-06-02' }))).toMatchObject({
      status: 'active',
      endsOn: '2026-06-02',
    });
  });

  it('never holds longer by an end', async () => {
    expect(await after((record) => ({ verb: 'end', record, reason: '退出', on: '2030-06-02' }))).toMatchObject({ endsOn: '2027-03-01' });
  });

  it('is unknown where the region has none of the id', async () => {
    const unknown = '0190a000-0000-7000-8000-000000000001' as RecordId;
    expect(await after(() => ({ verb: 'end', record: unknown, reason: '注销' }))).toMatchObject({
      status: 'active',
      codes: ['unknown-record'],
    });
  });
});

describe('the end of a record by a case', () => {
  const gone = (title: string) => JSON.stringify({ to: BUREAU, type: 'paper.ended', title, fields: { number: '=record.number' } });
  const quitting = (title: string) =>
    processOf(
      'quitting',
      `<bpmn:startEvent id="start"/>${recordTask('first', 'issue-record', PAPER)}${recordTask('second', 'end-record', { record: '=first.id', reason: '退出' })}
      <bpmn:endEvent id="end" huiban:outcome="done"/>${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'end')}`,
      paperFiles({ end: { departmentMessage: 'gone' } }, { 'department-messages/gone.json': gone(title) }),
    );
  const quit = async () => {
    const { caseId, applicant } = await county.start('quitting');
    await order(caseId, issuing(applicant.personId));
    const [record] = await listRecordsOfCase(county.store, caseId);
    await order(caseId, { verb: 'end', record: idOf(record), reason: '退出' });
    return { caseId, status: (await findRecord(county.store, idOf(record)))?.status };
  };

  it('is told to the organisation that its kind names, in the same transaction', async () => {
    await county.deploy(quitting('=record.subject.maskedName + "的证已终止"'));
    const { caseId, status } = await quit();
    expect(status).toBe('ended');
    expect(await listMessagesOfCase(county.store, caseId)).toMatchObject([{ organisationId: BUREAU, type: 'paper.ended', status: 'sent' }]);
  });

  it('does not come to be where the message cannot be written', async () => {
    await county.deploy(quitting('=record.endsOn + 1'));
    const { caseId, status } = await quit();
    expect([status, await codesOf(caseId), await listMessagesOfCase(county.store, caseId)]).toEqual(['active', ['record-rule'], []]);
  });
});
