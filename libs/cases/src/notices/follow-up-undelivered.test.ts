import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseId } from '#contract';
import {
  findCase,
  holdNotice,
  listNoticesOfCase,
  listTasksOfCase,
  listUnfollowed,
  markAttempt,
  markDelivered,
  markObsolete,
  markToldOtherwise,
  type NoticeView,
  queryStore,
} from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const FOLDER = join(__dirname, '../../../../workflows/processes/notice-follow-up');
const files = ['process.bpmn', 'parameters.json', ...readdirSync(join(FOLDER, 'forms')).map((name) => `forms/${name}`)];
const FOLLOW_UP = {
  processId: 'notice-follow-up',
  files: Object.fromEntries(files.map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')])),
};
const notice = (recipients: object[]) => JSON.stringify({ recipients, channels: ['email'], title: '补正告知书', body: '请补正' });
const TELLING = processOf(
  'telling',
  `<bpmn:startEvent id="start"/><bpmn:sendTask id="first" huiban:notice="told"/><bpmn:sendTask id="second" huiban:notice="told"/>
   <bpmn:sendTask id="office" huiban:notice="office"/><bpmn:userTask id="wait" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>
   ${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'office')}${flow('office', 'wait')}${flow('wait', 'end')}`,
  { 'notices/told.json': notice([{ to: 'applicant' }]), 'notices/office.json': notice([{ post: 'reviewer-1' }]) },
);

let county: TestCounty;
let caseId: CaseId;
beforeEach(async () => {
  county = await createTestCounty();
  await county.deploy(TELLING);
  await county.deploy(FOLLOW_UP);
  ({ caseId } = await county.start('telling'));
});
afterEach(() => county.drop());

const mails = (): Promise<readonly NoticeView[]> => listNoticesOfCase(county.store, caseId);
async function fail(no: number, code = 'no-address'): Promise<void> {
  const id = (await mails())[no]?.id ?? 0;
  await markAttempt(county.store, id, MONDAY, { attempts: 0, firstDelay: 1, longestDelay: 1, code });
}
const followUp = () => county.cases.followUpUndelivered(MONDAY);
const followUps = async () => (await mails()).map((each) => each.followUp);
const setAccount = (username: string) =>
  queryStore(county.store, {
    text: 'UPDATE people SET username = $2 WHERE id = (SELECT applicant_id FROM cases WHERE id = $1)',
    values: [caseId, username],
  });

describe('a notice that reaches nobody', () => {
  it('opens one case for the party at the handling office, which takes in what fails later', async () => {
    await fail(0);
    expect(await followUp()).toBe(1);
    await fail(1, 'smtp-550');
    expect(await followUp()).toBe(1);
    const [first, second] = await followUps();
    expect(first).toBe(second);
    const opened = await findCase(county.store, first ?? caseId);
    expect(opened).toMatchObject({ processId: 'notice-follow-up', organisationId: 'county-bureau', status: 'open' });
    expect(await listTasksOfCase(county.store, first ?? caseId)).toMatchObject([
      { element: 'tell', offeredTo: [{ post: 'intake-clerk', organisationId: 'county-bureau' }] },
    ]);
    expect(await followUp()).toBe(0);
  });

  it('opens one case even where several fail at once', async () => {
    await fail(0);
    await fail(1);
    expect(await followUp()).toBe(2);
    expect(new Set(await followUps()).size).toBe(2);
    const { rows } = await county.store.pool.query("SELECT FROM cases WHERE process_id = 'notice-follow-up'");
    expect(rows).toHaveLength(1);
  });

  it('is told of no more once the case says how the party was told, and the next one opens another', async () => {
    await fail(0);
    await followUp();
    const [first] = await followUps();
    const clerk = await county.hire('intake-clerk');
    const [task] = await listTasksOfCase(county.store, first ?? caseId);
    const telling = { result: 'told', way: 'phone', toldOn: '2026-03-03', account: '已电话告知' };
    await county.give(first ?? caseId, { kind: 'complete-task', actor: clerk, task: task?.no ?? 0, data: telling });
    expect(await markToldOtherwise(county.store, { followUp: first ?? '', at: MONDAY, evidence: 'told-otherwise: phone' })).toBe(1);
    expect((await mails())[0]).toMatchObject({ deliveredAt: MONDAY, evidence: 'told-otherwise: phone', failedAt: undefined });
    await county.store.pool.query("UPDATE cases SET status = 'closed' WHERE id = $1", [first]);
    await fail(1);
    await followUp();
    expect((await followUps())[1]).not.toBe(first);
  });

  it('needs nobody where the party has no address but signs in here, and does where the address was refused', async () => {
    await setAccount('zhang-san');
    await fail(0);
    expect(await followUp()).toBe(1);
    expect(await followUps()).toEqual([undefined, undefined, undefined]);
    await fail(1, 'smtp-550');
    await followUp();
    expect((await followUps())[1]).toBeDefined();
  });

  it('needs nobody where it was for an office, was delivered, or is obsolete', async () => {
    await fail(2);
    expect(await followUp()).toBe(1);
    expect(await followUps()).toEqual([undefined, undefined, undefined]);
    const [first, second] = await mails();
    await markObsolete(county.store, first?.id ?? 0, { at: MONDAY, reason: 'nothing-waits' });
    await holdNotice(county.store, second?.id ?? 0, daysLater(1));
    await markDelivered(county.store, second?.id ?? 0, { at: MONDAY, evidence: '250' });
    expect(await listUnfollowed(county.store, 10)).toEqual([]);
  });
});

describe('a region without the process', () => {
  it('leaves its dead letters to the operator', async () => {
    const other = await createTestCounty();
    await other.deploy(TELLING);
    const started = await other.start('telling');
    const [mail] = await listNoticesOfCase(other.store, started.caseId);
    await markAttempt(other.store, mail?.id ?? 0, MONDAY, { attempts: 0, firstDelay: 1, longestDelay: 1, code: 'no-address' });
    expect(await other.cases.followUpUndelivered(MONDAY)).toBe(1);
    expect((await listNoticesOfCase(other.store, started.caseId))[0]).toMatchObject({ failedAt: MONDAY, followUp: undefined });
    await other.drop();
  });
});
