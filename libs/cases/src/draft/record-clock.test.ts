import { queryStore } from '#store';
import { CLOCK_PARAMETERS, createTestCounty, daysLater, flow, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const PAUSABLE = processOf(
  'pausable',
  `<bpmn:extensionElements><huiban:clock id="limit" days="20" unit="working-day" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
   <bpmn:startEvent id="start" huiban:startsClock="limit"/>
   <bpmn:userTask id="supplement" huiban:applicant="true" huiban:pausesClock="limit"/>
   <bpmn:boundaryEvent id="late" attachedToRef="supplement"><bpmn:timerEventDefinition huiban:days="300" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
   <bpmn:intermediateThrowEvent id="stop" huiban:stopsClock="limit"/><bpmn:userTask id="close" huiban:post="reviewer-1"/>
   <bpmn:endEvent id="end" huiban:outcome="done"/><bpmn:endEvent id="lapsed" huiban:outcome="lapsed"/>
   ${flow('start', 'supplement')}${flow('supplement', 'end')}${flow('late', 'stop')}${flow('stop', 'close')}${flow('close', 'lapsed')}`,
  { 'parameters.json': JSON.stringify(CLOCK_PARAMETERS) },
);
const LAPSING = processOf(
  'lapsing',
  `<bpmn:extensionElements><huiban:clock id="limit" days="1" unit="working-day" lapseNotice="lapsed" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
   <bpmn:startEvent id="start" huiban:startsClock="limit"/>
   <bpmn:userTask id="first" huiban:post="reviewer-1" huiban:form="review"/><bpmn:userTask id="second" huiban:post="reviewer-2"/>
   <bpmn:endEvent id="end"/>${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'end')}`,
  {
    'parameters.json': JSON.stringify(CLOCK_PARAMETERS),
    'forms/review.json': REVIEW_FORM,
    'notices/lapsed.json': '{"recipients":[{"post":"supervisor"}],"channels":["in-app"],"title":"Lapsed","body":"=first.decision"}',
  },
);
// No working day of 2027 is published.
const LATE_IN_DECEMBER = daysLater(298);

describe('the end of a clock', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(PAUSABLE);
  });
  afterAll(() => county.drop());

  const clockOf = async (caseId: string): Promise<unknown> =>
    (await queryStore(county.store, { text: 'SELECT due_at, alarm_at, ledger FROM clocks WHERE case_id = $1', values: [caseId] })).rows[0];

  it('comes with the end of its case: what is withdrawn is never overdue, and no calendar keeps anybody from withdrawing', async () => {
    const { caseId, applicant } = await county.start('pausable');
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant }, LATE_IN_DECEMBER)).toMatchObject({
      ok: true,
      caseClosed: true,
    });
    expect(await clockOf(caseId)).toMatchObject({ due_at: null, alarm_at: null });
    expect((await clockOf(caseId)) as { ledger: { entries: { verb: string }[] } }).toMatchObject({
      ledger: { entries: [{ verb: 'start' }, { verb: 'pause' }, { verb: 'resume' }, { verb: 'stop' }] },
    });
    const { ledger } = (await clockOf(caseId)) as { ledger: { entries: { by?: string }[] } };
    expect(ledger.entries.map(({ by }) => by)).toEqual([applicant.personId, applicant.personId, applicant.personId, applicant.personId]);
  });

  it('needs no calendar where the clock goes on and stops in one step', async () => {
    const { caseId } = await county.start('pausable');
    await county.cases.settle(caseId, daysLater(305));
    const opened = await queryStore(county.store, { text: 'SELECT code FROM incidents WHERE case_id = $1', values: [caseId] });
    expect(opened.rows).toEqual([]);
    expect(await clockOf(caseId)).toMatchObject({ due_at: null, alarm_at: null });
    const { ledger } = (await clockOf(caseId)) as { ledger: { entries: { verb: string; by?: string }[] } };
    expect(ledger.entries.at(-1)).toEqual(expect.not.objectContaining({ by: expect.anything() as string }));
  });
});

describe('the alarm of a clock that could not be told', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(LAPSING);
  });
  afterAll(() => county.drop());

  it('waits as one incident, and is told when that is retried', async () => {
    const { caseId, tasks } = await county.start('lapsing');
    const [reviewer, operator] = [await county.hire('reviewer-1'), await county.hire('system-operator')];
    const told = async () =>
      (await queryStore(county.store, { text: 'SELECT notice FROM outbox WHERE case_id = $1', values: [caseId] })).rows;
    const late = daysLater(3);
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: { decision: 'pass' } }, late);
    await county.cases.settle(caseId, late);
    const incidents = await queryStore(county.store, { text: 'SELECT no FROM incidents WHERE case_id = $1', values: [caseId] });
    expect(incidents.rows).toEqual([{ no: 1 }]);
    expect(await told()).toEqual([]);
    expect(await county.give(caseId, { kind: 'retry-incident', actor: operator, incident: 1 }, late)).toMatchObject({ ok: true });
    expect(await told()).toEqual([{ notice: 'clock-escalated' }, { notice: 'lapsed' }]);
  });
});
