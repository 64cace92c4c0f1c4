import { randomUUID } from 'node:crypto';
import { type CaseId, type PersonId, type RecordId } from '#contract';
import {
  findRecord,
  listCasesOfParty,
  listMessagesOfCase,
  listNoticesOfCase,
  listRecordEvents,
  listRecordsOfCase,
  moveClockOffset,
  queryStore,
  readDepartmentMessage,
} from '#store';
import { type ProcessFiles } from '../definition/definition';
import { PAPER, paperFiles, recordTask } from '../testing/paper-record';
import { BUREAU, createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const notice = (text: string, recipients: readonly object[] = [{ to: 'applicant' }]) =>
  JSON.stringify({ recipients, channels: ['in-app'], title: text, body: '=record.subject.name + record.number' });
const parameter = (value: number) => ({
  name: 'soon',
  value,
  unit: 'calendar-day',
  region: '*',
  effectiveFrom: '2020-01-01',
  source: 'test',
});

const KIND = {
  reminders: [{ name: 'soon', daysBefore: '=parameters.soon', notice: 'soon' }],
  followUps: [{ name: 'renewal', daysBefore: '=parameters.soon + 10', process: 'renewal', data: '={}' }],
  end: { notice: 'over' },
  continuesDuringFollowUp: true,
};

const card = (days: number, kind: object = KIND, more: ProcessFiles['files'] = {}) =>
  processOf(
    'card',
    `<bpmn:startEvent id="start"/>${recordTask('issue', 'issue-record', PAPER)}<bpmn:endEvent id="end"/>${flow('start', 'issue')}${flow('issue', 'end')}`,
    paperFiles(kind, {
      'parameters.json': JSON.stringify([parameter(days)]),
      'notices/soon.json': notice('将到期'),
      'notices/over.json': notice('已到期'),
      ...more,
    }),
  );

let county: TestCounty;
beforeAll(async () => {
  county = await createTestCounty();
  await county.deploy(
    processOf(
      'renewal',
      `<bpmn:startEvent id="start"/><bpmn:userTask id="look" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>${flow('start', 'look')}${flow('look', 'end')}`,
    ),
  );
});
afterAll(() => county.drop());
beforeEach(async () => {
  await county.deploy(card(30));
  await queryStore(county.store, { text: 'TRUNCATE records, record_entries, record_events, record_follow_ups, outbox' });
});

/** A record that holds through the last of March 2027. */
async function issue(endsOn = '2027-03-31') {
  const { caseId, applicant } = await county.start('card');
  const job = (await county.cases.settle(caseId, MONDAY)).jobs[0]?.no ?? 0;
  const order = {
    verb: 'issue',
    kind: 'paper',
    subject: { person: applicant.personId },
    startsOn: '2026-03-02',
    endsOn,
    content: {},
  } as const;
  await county.give(caseId, { kind: 'complete-record-job', job, order });
  const [record] = await listRecordsOfCase(county.store, caseId);
  return { caseId, applicant, id: record?.id ?? ('' as RecordId) };
}

const fall = (day: string, enough = () => false) => county.cases.fallDue({ enough, clock: () => new Date(`${day}T00:10:00+08:00`) });
const eventsOf = async (id: RecordId) =>
  (await listRecordEvents(county.store, [id])).map(({ event, dueOn, doneAt }) => [event, dueOn, doneAt !== undefined]);
const toldOf = async (caseId: CaseId) => (await listNoticesOfCase(county.store, caseId)).map((row) => row.notice);
const sentOf = (caseId: CaseId) => listMessagesOfCase(county.store, caseId);
const statusOf = async (id: RecordId) => (await findRecord(county.store, id))?.status;
const casesOf = async (person: string) =>
  (await listCasesOfParty(county.store, { personId: person as PersonId, organisations: [] }, { limit: 10 })).map(
    ({ processId }) => processId,
  );

describe('what falls due of a record', () => {
  it('stands from its issue on: reminders, follow-up cases and the end', async () => {
    const { id } = await issue();
    expect(await eventsOf(id)).toEqual([
      ['follow-up:renewal', '2027-02-19', false],
      ['reminder:soon', '2027-03-01', false],
      ['end', '2027-04-01', false],
    ]);
  });

  it('is told on its day in China, and once', async () => {
    const { caseId } = await issue();
    await fall('2027-02-28');
    expect(await toldOf(caseId)).toEqual([]);
    await fall('2027-03-01');
    await fall('2027-03-01');
    expect(await toldOf(caseId)).toEqual(['soon']);
  });

  it('opens the case that follows it up, once, for the same person', async () => {
    const { applicant } = await issue();
    await Promise.all([fall('2027-02-19'), fall('2027-02-19')]);
    await fall('2027-02-19');
    expect(await casesOf(applicant.personId)).toEqual(['renewal', 'card']);
  });

  it('ends when its last day is over, and tells so', async () => {
    await county.deploy(card(30, { ...KIND, continuesDuringFollowUp: false }));
    const { id, caseId } = await issue();
    await fall('2027-03-31');
    expect(await statusOf(id)).toBe('active');
    await fall('2027-04-01');
    expect([await statusOf(id), (await toldOf(caseId)).at(-1)]).toEqual(['ended', 'over']);
  });

  it('holds on while a case follows it up, and ends the day after that has ended', async () => {
    const { id, applicant } = await issue();
    await fall('2027-02-19');
    await fall('2027-04-01');
    await fall('2027-04-20');
    expect(await findRecord(county.store, id)).toMatchObject({ status: 'active', inGrace: true, entries: 2 });
    const renewal = (await listCasesOfParty(county.store, { personId: applicant.personId, organisations: [] }, { limit: 10 })).find(
      ({ processId }) => processId === 'renewal',
    );
    await county.give(renewal?.id as CaseId, { kind: 'withdraw', actor: applicant }, new Date('2027-04-20T10:00:00+08:00'));
    await fall('2027-04-21');
    expect(await findRecord(county.store, id)).toMatchObject({ status: 'ended', inGrace: false, entries: 3 });
  });

  it('tells another organisation of the end, in the transaction of the end, or comes again', async () => {
    const gone = (to: string) => ({
      'department-messages/gone.json': JSON.stringify({
        to,
        type: 'paper.ended',
        title: '已到期',
        fields: { number: '=record.number', status: '=record.status' },
      }),
    });
    const kind = { ...KIND, followUps: [], end: { notice: 'over', departmentMessage: 'gone' }, continuesDuringFollowUp: false };
    await county.deploy(card(30, kind, gone('nobody-knows')));
    const { id, caseId } = await issue();
    expect(await fall('2027-04-01')).toMatchObject({ done: 1, postponed: 1 });
    expect([await statusOf(id), await sentOf(caseId)]).toEqual(['active', []]);
    await county.deploy(card(30, kind, gone(BUREAU)));
    await fall('2027-04-02');
    await fall('2027-04-03');
    expect(await statusOf(id)).toBe('ended');
    const [message, ...more] = await sentOf(caseId);
    expect([message, more]).toMatchObject([{ organisationId: BUREAU, type: 'paper.ended', status: 'sent' }, []]);
    const number = (await findRecord(county.store, id))?.number;
    expect(await readDepartmentMessage(county.store, { caseId, no: message?.no ?? 0 })).toMatchObject({
      content: { fields: { number, status: 'ended' } },
    });
    const { rows } = await queryStore(county.store, { text: 'SELECT lane, message_no FROM outbox WHERE message_no IS NOT NULL' });
    expect(rows).toEqual([{ lane: `${caseId}@${BUREAU}`, message_no: message?.no }]);
  });

  it('is neither told nor opened when its last day has long passed', async () => {
    const { caseId, applicant } = await issue();
    await fall('2027-06-01');
    expect([await toldOf(caseId), await casesOf(applicant.personId)]).toEqual([['over'], ['card']]);
  });

  it('tells nobody of a post whose organisation is null, and the others all the same', async () => {
    const recipients = [{ post: 'policy', organisation: '=null' }, { to: 'applicant' }];
    await county.deploy(
      card(30, { ...KIND, followUps: [], continuesDuringFollowUp: false }, { 'notices/over.json': notice('已到期', recipients) }),
    );
    const { caseId } = await issue();
    await fall('2027-04-01');
    expect(await toldOf(caseId)).toEqual(['over']);
  });

  it('comes again the next day where it cannot be done, and holds up nothing else', async () => {
    await county.deploy(card(30, { ...KIND, followUps: [{ ...KIND.followUps[0], data: '=1' }] }));
    const { id, caseId } = await issue();
    expect(await fall('2027-03-01')).toMatchObject({ done: 1, postponed: 1 });
    expect([await toldOf(caseId), (await eventsOf(id)).slice(0, 2)]).toEqual([
      ['soon'],
      [
        ['reminder:soon', '2027-03-01', true],
        ['follow-up:renewal', '2027-03-02', false],
      ],
    ]);
  });

  it('is refused to a folder whose follow-up names a process that the region does not have', async () => {
    const files = card(30, { ...KIND, followUps: [{ ...KIND.followUps[0], process: 'nobody-knows' }] });
    const deployed = await county.cases.deploy(files, { region: '999901', now: MONDAY });
    expect(deployed).toMatchObject({ ok: false, findings: [{ rule: 'unknown-process', file: 'records/paper.json' }] });
  });

  it('reads nothing of a case: a notice or message that does is refused', async () => {
    const gone = { to: BUREAU, type: 'paper.ended', title: '=case.number', fields: {}, answer: { message: 'seen', form: 'paper' } };
    const more = {
      'notices/soon.json': notice('=application.title'),
      'department-messages/gone.json': JSON.stringify(gone),
    };
    const files = card(30, { ...KIND, end: { notice: 'over', departmentMessage: 'gone' } }, more);
    const deployed = await county.cases.deploy(files, { region: '999901', now: MONDAY });
    const found = deployed.ok ? [] : deployed.findings.map(({ rule, file }) => [rule, file]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['unknown-variable', 'notices/soon.json'],
        ['unknown-variable', 'department-messages/gone.json'],
        ['unawaited-answer', 'department-messages/gone.json'],
      ]),
    );
  });

  it('goes on where it was broken off', async () => {
    const issued = [await issue(), await issue(), await issue()];
    await expect(
      fall('2027-03-01', () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await fall('2027-03-01');
    const told = await Promise.all(issued.map(({ caseId }) => toldOf(caseId)));
    expect(told).toEqual([['soon'], ['soon'], ['soon']]);
  });

  it('follows the demo clock', async () => {
    const { caseId } = await issue();
    await moveClockOffset(county.store, { offsetMs: 365 * 86_400_000, at: MONDAY });
    await county.cases.fallDue({ enough: () => false, clock: () => daysLater(-1) });
    const told = await toldOf(caseId);
    await moveClockOffset(county.store, { offsetMs: 0, at: MONDAY });
    expect(told).toEqual(['soon']);
  });
});

describe('a changed rule', () => {
  const query = { region: '999901', kind: 'paper', limit: 2 };

  it('is planned before it is applied, page by page, and changes nothing by that', async () => {
    const ids = [await issue(), await issue(), await issue()].map(({ id }) => id);
    await county.deploy(card(60));
    const first = await county.cases.planRecords(query, MONDAY);
    const second = await county.cases.planRecords({ ...query, after: first.next }, MONDAY);
    expect([first.looked, first.moves.length, second.looked, second.next]).toEqual([2, 4, 1, undefined]);
    const moved = expect.objectContaining({ event: 'reminder:soon', from: '2027-03-01', to: '2027-01-30' });
    expect([...first.moves, ...second.moves].filter(({ event }) => event.startsWith('reminder'))).toEqual([moved, moved, moved]);
    expect(await eventsOf(ids[0] ?? ('' as RecordId))).toContainEqual(['reminder:soon', '2027-03-01', false]);
  });

  it('is applied once, with an entry in the history of each record', async () => {
    const { id } = await issue();
    await county.deploy(card(60));
    const actor = randomUUID() as PersonId;
    const applied = await county.cases.replanRecords({ ...query, actor }, MONDAY);
    const again = await county.cases.replanRecords({ ...query, actor }, MONDAY);
    expect([applied.moves.length, again.moves.length]).toEqual([2, 0]);
    expect([(await findRecord(county.store, id))?.entries, await eventsOf(id)]).toEqual([
      2,
      [
        ['follow-up:renewal', '2027-01-20', false],
        ['reminder:soon', '2027-01-30', false],
        ['end', '2027-04-01', false],
      ],
    ]);
  });
});
