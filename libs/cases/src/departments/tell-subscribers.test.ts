import { type CaseId, type OrganisationId } from '#contract';
import {
  decryptText,
  encryptionContext,
  listMessagesOfCase,
  listRecordsOfCase,
  putOrganisation,
  putPartner,
  putSubscriptions,
  queryStore,
} from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../testing/asking-process';
import { PAPER, paperFiles, recordTask } from '../testing/paper-record';
import { BUREAU, commandId, createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

type Subscriptions = Parameters<typeof putSubscriptions>[1]['subscriptions'];

const EVERYTHING: Subscriptions = (['case.started', 'stage.changed', 'case.closed', 'record.issued', 'record.ended'] as const).map(
  (event) => ({
    event,
    process: '*',
  }),
);
const CARD = processOf(
  'card',
  `<bpmn:startEvent id="start"/>${recordTask('issue', 'issue-record', PAPER)}<bpmn:endEvent id="end"/>${flow('start', 'issue')}${flow('issue', 'end')}`,
  paperFiles(),
);

let county: TestCounty;
beforeAll(async () => {
  county = await createTestCounty();
  for (const id of [CIVIL_AFFAIRS, 'agriculture']) await put(id);
  await county.deploy(ASKING);
  await county.deploy(CARD);
});
afterAll(() => county.drop());
beforeEach(() => queryStore(county.store, { text: 'TRUNCATE partner_subscriptions, partners' }));

const put = (id: string) =>
  putOrganisation(county.store, { id: id as OrganisationId, parentId: BUREAU, kind: 'department', name: id, region: '999901' });

async function subscribe(organisation: string, subscriptions = EVERYTHING, channel: 'webhook' | 'api' = 'webhook'): Promise<void> {
  const organisationId = organisation as OrganisationId;
  const settings = { organisationId, channel, endpoint: 'https://a.example/', width: 1, timeoutMs: 1_000, giveUpHours: 24 };
  await putPartner(county.store, settings, { at: MONDAY });
  await putSubscriptions(county.store, { organisationId, subscriptions }, { at: MONDAY });
}

async function toldOf(caseId: CaseId, organisation = CIVIL_AFFAIRS) {
  const { rows } = await queryStore<{ notice: string; lane: string; content: Buffer }>(county.store, {
    text: `SELECT notice, lane, content FROM outbox WHERE case_id = $1 AND channel = 'partner' AND recipient_organisation = $2 ORDER BY id`,
    values: [caseId, organisation],
  });
  return rows.map(({ content, ...row }) => ({
    ...row,
    data: JSON.parse(decryptText(county.store, encryptionContext.outbox(caseId), content)) as object,
  }));
}
const eventsOf = async (caseId: CaseId, organisation?: string) => (await toldOf(caseId, organisation)).map(({ notice }) => notice);

/** A case that asks civil affairs, is answered and closed. */
async function live(): Promise<CaseId> {
  const { caseId } = await county.start('asking', APPLICATION);
  const no = (await listMessagesOfCase(county.store, caseId))[0]?.no ?? 0;
  const message = { caseId, no };
  await county.cases.takeAnswer(
    { message, organisation: CIVIL_AFFAIRS as OrganisationId, via: 'api', id: commandId(), data: { result: 'yes' } },
    MONDAY,
  );
  await county.give(caseId, { kind: 'cancel-case', actor: await county.hire('director'), reason: '撤件' });
  return caseId;
}

/** A case that has issued a record through the last of March. */
async function issue(): Promise<CaseId> {
  const { caseId, applicant } = await county.start('card');
  const job = (await county.cases.settle(caseId, MONDAY)).jobs[0]?.no ?? 0;
  const term = { startsOn: '2026-03-02', endsOn: '2026-03-31' };
  const order = { verb: 'issue', kind: 'paper', subject: { person: applicant.personId }, ...term, content: {} } as const;
  await county.give(caseId, { kind: 'complete-record-job', job, order });
  return caseId;
}

describe('a partner that subscribes to events', () => {
  it('hears of a case that writes to it, in one lane with its messages, as it happened', async () => {
    await subscribe(CIVIL_AFFAIRS);
    const caseId = await live();
    const told = await toldOf(caseId);
    expect(told.map(({ notice }) => notice)).toEqual(['case.started', 'department-message.sent', 'stage.changed', 'case.closed']);
    expect(new Set(told.map(({ lane }) => lane))).toEqual(new Set([`${caseId}@${CIVIL_AFFAIRS}`]));
    expect(told.map(({ data }) => data)).toEqual([{}, {}, { stage: 'review' }, { outcome: 'cancelled' }]);
  });

  it('hears of a case that it handles itself', async () => {
    await subscribe(BUREAU);
    expect(await eventsOf(await live(), BUREAU)).toEqual(['case.started', 'stage.changed', 'case.closed']);
  });

  it('hears nothing of a case that others are part of', async () => {
    await subscribe('agriculture');
    expect(await eventsOf(await live(), 'agriculture')).toEqual([]);
  });

  it('hears once where it subscribes to one process and to all', async () => {
    await subscribe(CIVIL_AFFAIRS, [
      { event: 'case.started', process: '*' },
      { event: 'case.started', process: 'asking' },
      { event: 'case.closed', process: 'other' },
    ]);
    expect(await eventsOf(await live())).toEqual(['case.started', 'department-message.sent']);
  });

  it('hears nothing more once it has left off, or is not called by webhook', async () => {
    await subscribe(CIVIL_AFFAIRS);
    await subscribe(CIVIL_AFFAIRS, []);
    expect(await eventsOf(await live())).toEqual(['department-message.sent']);
    await subscribe(CIVIL_AFFAIRS, EVERYTHING, 'api');
    expect(await eventsOf(await live())).toEqual(['department-message.sent']);
  });

  it('hears of records that its cases issue, before the end of the case, and of their end by the calendar', async () => {
    await subscribe(BUREAU);
    const caseId = await issue();
    await county.cases.fallDue({ enough: () => false, clock: () => new Date('2026-04-01T00:10:00+08:00') });
    const told = await toldOf(caseId, BUREAU);
    const [record] = await listRecordsOfCase(county.store, caseId);
    expect(told.map(({ notice }) => notice)).toEqual(['case.started', 'record.issued', 'case.closed', 'record.ended']);
    const { id, kind, number } = record ?? {};
    const shown = { id, kind, number, startsOn: '2026-03-02', endsOn: '2026-03-31' };
    expect([told[1]?.data, told[3]?.data]).toEqual([{ record: { ...shown, status: 'active' } }, { record: { ...shown, status: 'ended' } }]);
  });
});
