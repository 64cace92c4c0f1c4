import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { findNextAttempt, findObsolete, holdNotice, listNoticesOfCase, markObsolete, queryStore, takePending } from '#store';
import { CLOCK_PARAMETERS, createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const notice = (rest: object = {}) =>
  JSON.stringify({ recipients: [{ to: 'applicant' }], channels: ['in-app', 'email'], title: '请补正', body: '请补正材料', ...rest });
const parameter = (name: string, value: unknown, effectiveFrom = '2020-01-01') => ({
  name,
  value,
  unit: 'x',
  region: '*',
  effectiveFrom,
  source: 'x',
});

const ASKING = processOf(
  'asking',
  `<bpmn:extensionElements><huiban:clock id="limit" days="=parameters.days" unit="working-day" warnNotice="warning" warnings="warnings" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
   <bpmn:startEvent id="start"/><bpmn:sendTask id="ask" huiban:notice="asked" huiban:startsClock="limit"/>
   <bpmn:userTask id="supply" huiban:applicant="true" huiban:dueDays="5"/>
   <bpmn:userTask id="rest" huiban:applicant="true" huiban:stopsClock="limit"/><bpmn:endEvent id="end"/>
   ${flow('start', 'ask')}${flow('ask', 'supply')}${flow('supply', 'rest')}${flow('rest', 'end')}`,
  {
    'notices/asked.json': notice({ validWhile: { waitsAt: ['supply'] } }),
    'notices/warning.json': notice(),
    'parameters.json': JSON.stringify([...CLOCK_PARAMETERS, parameter('days', 10), parameter('quietHours', { email: null }, '2026-03-10')]),
  },
);

let county: TestCounty;
let applicant: Actor;
let caseId: CaseId;
let tasks: readonly number[];
beforeEach(async () => {
  county = await createTestCounty();
  await county.deploy(ASKING);
  ({ caseId, applicant, tasks } = await county.start('asking'));
});
afterEach(() => county.drop());

const night = new Date('2026-03-02T22:00:00+08:00');
const morning = new Date('2026-03-03T08:00:00+08:00');
const mails = (now: Date) => takePending(county.store, 'email', { now, limit: 10 });
async function mail(name = 'asked') {
  const found = (await mails(daysLater(90))).find((each) => each.notice === name);
  if (found === undefined) throw new Error(`no mail ${name}`);
  return found;
}
const supply = () => county.give(caseId, { kind: 'complete-task', actor: applicant, task: tasks[0] ?? 0, data: {} });

describe('quiet hours', () => {
  it('hold a mail at night to the morning, and no message in the app', async () => {
    const { quietUntil } = county.cases;
    const asked = await mail();
    expect(await quietUntil(asked, 'email', night)).toEqual(morning);
    expect(await quietUntil(asked, 'email', morning)).toBeUndefined();
    expect(await quietUntil(asked, 'in-app', night)).toBeUndefined();
  });

  it('are those in force in the region on the day of the sending', async () => {
    expect(await county.cases.quietUntil(await mail(), 'email', new Date('2026-03-10T22:00:00+08:00'))).toBeUndefined();
  });

  it('end in business time, wherever the demo clock is put', async () => {
    const { id } = await mail();
    await holdNotice(county.store, id, morning);
    expect(await mails(night)).toEqual([]);
    expect(await findNextAttempt(county.store, 'email')).toEqual(morning);
    expect(await listNoticesOfCase(county.store, caseId)).toMatchObject([{ channel: 'in-app' }, { channel: 'email', heldUntil: morning }]);
    await county.cases.moveBusinessClock(morning, night);
    expect((await mails(night)).map((each) => each.id)).toEqual([id]);
    expect((await findNextAttempt(county.store, 'email'))?.getTime()).toBeLessThanOrEqual(night.getTime());
  });
});

describe('a notice that is bound to a task', () => {
  it('holds while the case waits there', async () => {
    const { id, isConditional } = await mail();
    expect(isConditional).toBe(true);
    expect(await findObsolete(county.store, id)).toBeUndefined();
  });

  it('is obsolete once the task is done, and is never sent', async () => {
    const { id } = await mail();
    await supply();
    expect(await findObsolete(county.store, id)).toBe('nothing-waits');
    await markObsolete(county.store, id, { at: MONDAY, reason: 'nothing-waits' });
    expect(await mails(daysLater(90))).toEqual([]);
    expect((await listNoticesOfCase(county.store, caseId)).find((each) => each.id === id)).toMatchObject({
      obsolete: 'nothing-waits',
      failedAt: undefined,
      deliveredAt: undefined,
    });
  });

  it('is obsolete once the case is withdrawn', async () => {
    const { id } = await mail();
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    expect(await findObsolete(county.store, id)).toBe('case-closed');
  });

  it('is obsolete once the date that it tells has moved', async () => {
    const { id } = await mail();
    await queryStore(county.store, { text: "UPDATE tasks SET due_at = due_at + interval '1 day' WHERE case_id = $1", values: [caseId] });
    expect(await findObsolete(county.store, id)).toBe('date-moved');
  });
});

describe('a warning of a clock', () => {
  it('is obsolete once the clock has stopped or its end has moved', async () => {
    await county.cases.settle(caseId, daysLater(10));
    const { id } = await mail('warning');
    expect(await findObsolete(county.store, id)).toBeUndefined();
    await queryStore(county.store, { text: "UPDATE clocks SET due_at = due_at + interval '1 day' WHERE case_id = $1", values: [caseId] });
    expect(await findObsolete(county.store, id)).toBe('date-moved');
    await queryStore(county.store, { text: 'UPDATE clocks SET due_at = NULL WHERE case_id = $1', values: [caseId] });
    expect(await findObsolete(county.store, id)).toBe('nothing-waits');
  });
});
