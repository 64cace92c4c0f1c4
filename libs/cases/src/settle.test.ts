import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listLeftWakes, queryStore } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from './testing/test-county';

const DRAW_THEN_WAIT = processOf(
  'draw-then-wait',
  `<bpmn:startEvent id="start"/>
   <bpmn:serviceTask id="draw" name="Draw the panel" huiban:topic="draw-panel" huiban:retries="3" huiban:result="panel" huiban:stage="appraisal">
     <bpmn:extensionElements><huiban:input name="size" value="=1 + 1"/></bpmn:extensionElements>
   </bpmn:serviceTask>
   <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition huiban:days="=panel.days" huiban:unit="calendar-day"/></bpmn:intermediateCatchEvent>
   <bpmn:scriptTask id="check" scriptFormat="feel" huiban:result="doubled"><bpmn:script>panel.factor * 2</bpmn:script></bpmn:scriptTask>
   <bpmn:endEvent id="end" huiban:outcome="done"/>
   ${flow('start', 'draw')}${flow('draw', 'wait')}${flow('wait', 'check')}${flow('check', 'end')}`,
);

describe('settle', () => {
  let county: TestCounty;
  let operator: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    operator = await county.hire('system-operator');
    await county.deploy(DRAW_THEN_WAIT);
  });
  afterAll(() => county.drop());

  const begin = async (): Promise<CaseId> => (await county.start('draw-then-wait')).caseId;
  const drawn = (caseId: CaseId, job: number, result: Readonly<Record<string, number>>) =>
    county.give(caseId, { kind: 'complete-job', job, result });
  const jobOf = async (caseId: CaseId, now = MONDAY): Promise<number> => (await county.cases.settle(caseId, now)).jobs[0]?.no ?? 0;

  it('leaves a wake with the start of a case that has a job, and takes it away when its workflow settles', async () => {
    const caseId = await begin();
    const wakes = async () => (await listLeftWakes(county.store, daysLater(1), 1000)).filter((wake) => wake.caseId === caseId);
    expect(await wakes()).toEqual([{ caseId, processId: 'draw-then-wait' }]);
    expect(county.hints.find((hint) => hint.caseId === caseId)).toMatchObject({ wake: true, processId: 'draw-then-wait' });
    await county.cases.settle(caseId, MONDAY);
    expect(await wakes()).toEqual([]);
  });

  it('tells the workflow the jobs with their retries, the stage and the region', async () => {
    const settled = await county.cases.settle(await begin(), MONDAY);
    expect(settled).toMatchObject({
      open: true,
      processId: 'draw-then-wait',
      region: '999901',
      stage: 'appraisal',
      jobs: [{ element: 'draw', elementName: 'Draw the panel', topic: 'draw-panel', retries: { attempts: 3 } }],
    });
  });

  it('gives a job its evaluated input and the facts of the case', async () => {
    const caseId = await begin();
    const job = await county.cases.readJob(caseId, await jobOf(caseId), MONDAY);
    expect(job).toMatchObject({
      topic: 'draw-panel',
      input: { size: 2 },
      region: '999901',
      facts: { case: { applicant: { maskedName: '张*' } } },
    });
  });

  it('applies a job once, and refuses a second result', async () => {
    const caseId = await begin();
    const job = await jobOf(caseId);
    expect(await drawn(caseId, job, { days: 7, factor: 1 })).toMatchObject({ ok: true });
    expect(await drawn(caseId, job, { days: 9, factor: 1 })).toEqual({ ok: false, code: 'job-closed' });
    expect(await county.cases.readJob(caseId, job, MONDAY)).toBeUndefined();
  });

  it('tells the next alarm, and fires it when it is due: the end of the seventh day in Shanghai', async () => {
    const caseId = await begin();
    await drawn(caseId, await jobOf(caseId), { days: 7, factor: 1 });
    const alarmAt = '2026-03-09T16:00:00.000Z';
    expect(await county.cases.settle(caseId, MONDAY)).toMatchObject({ open: true, jobs: [], alarmAt });
    expect(await county.cases.settle(caseId, new Date(Date.parse(alarmAt) - 1))).toMatchObject({ open: true, alarmAt });
    expect(await county.cases.settle(caseId, new Date(alarmAt))).toMatchObject({ open: false });
  });

  it('is found in bulk when it is overdue, and settles once whoever comes first', async () => {
    const caseId = await begin();
    await drawn(caseId, await jobOf(caseId), { days: 7, factor: 1 });
    expect(await county.cases.listDueCases(daysLater(1), 1000)).not.toContain(caseId);
    expect(await county.cases.listDueCases(daysLater(8), 1000)).toContain(caseId);
    const fired = await Promise.all([county.cases.fireOverdue(caseId, daysLater(8)), county.cases.fireOverdue(caseId, daysLater(8))]);
    expect(fired.toSorted()).toEqual([false, true]);
  });

  it('turns a job that failed for good into an incident that stops it, until an operator retries it', async () => {
    const caseId = await begin();
    const job = await jobOf(caseId);
    await county.give(caseId, { kind: 'fail-job', job, code: 'panel-too-small', reason: 'nobody is left' });
    expect((await county.cases.settle(caseId, MONDAY)).jobs).toEqual([]);
    const stranger = await county.hire('expert');
    expect(await county.give(caseId, { kind: 'retry-incident', actor: stranger, incident: 1 })).toEqual({
      ok: false,
      code: 'not-permitted',
    });
    expect(await county.give(caseId, { kind: 'retry-incident', actor: operator, incident: 2 })).toEqual({
      ok: false,
      code: 'unknown-incident',
    });
    expect(await county.give(caseId, { kind: 'retry-incident', actor: operator, incident: 1 })).toMatchObject({ ok: true });
    expect(await jobOf(caseId)).toBe(job);
  });

  it('makes a timer whose FEEL knows no such variable an incident, not a silent null, and fires it when it is retried', async () => {
    const caseId = await begin();
    await drawn(caseId, await jobOf(caseId), { days: 7 });
    const settled = await county.cases.settle(caseId, daysLater(8));
    expect(settled).toMatchObject({ open: true, jobs: [] });
    expect(settled.alarmAt).toBeUndefined();
    const { rows } = await queryStore<{ code: string; element: string }>(county.store, {
      text: 'SELECT code, element FROM incidents WHERE case_id = $1 AND resolved_at IS NULL',
      values: [caseId],
    });
    expect(rows).toEqual([{ code: 'evaluation-failed', element: 'wait' }]);
    await county.give(caseId, { kind: 'retry-incident', actor: operator, incident: 1 }, daysLater(9));
    const again = await queryStore(county.store, { text: 'SELECT FROM incidents WHERE case_id = $1', values: [caseId] });
    expect(again.rowCount).toBe(2);
  });

  it('leaves no incident open on a case that ends', async () => {
    const { caseId, applicant } = await county.start('draw-then-wait');
    await county.give(caseId, { kind: 'fail-job', job: await jobOf(caseId), code: 'panel-too-small', reason: 'nobody is left' });
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    const open = await queryStore(county.store, {
      text: 'SELECT FROM incidents WHERE case_id = $1 AND resolved_at IS NULL',
      values: [caseId],
    });
    expect(open.rowCount).toBe(0);
  });

  it('makes a result that the process cannot go on with an incident of the job', async () => {
    const caseId = await begin();
    expect(await drawn(caseId, await jobOf(caseId), { factor: 1 })).toMatchObject({ ok: true });
    expect((await county.cases.settle(caseId, MONDAY)).jobs).toEqual([]);
    const { rows } = await queryStore<{ job_no: number }>(county.store, {
      text: 'SELECT job_no FROM incidents WHERE case_id = $1',
      values: [caseId],
    });
    expect(rows).toHaveLength(1);
  });

  it('reads no job that its case knows nothing of: it fails, rather than be asked for again and again', async () => {
    const caseId = await begin();
    const text = `INSERT INTO jobs (case_id, no, element, topic, retries) VALUES ($1, 99, 'draw', 'draw-panel', '{}')`;
    await queryStore(county.store, { text, values: [caseId] });
    await expect(county.cases.readJob(caseId, 99, MONDAY)).rejects.toMatchObject({ code: 'lost-job' });
    expect(await county.cases.readJob(caseId, 98, MONDAY)).toBeUndefined();
  });

  it('refuses to settle a case that is not there', async () => {
    await expect(county.cases.settle('0190a000-0000-7000-8000-000000000002' as CaseId, MONDAY)).rejects.toMatchObject({
      code: 'unknown-case',
    });
  });

  it('lets the applicant withdraw, which ends the case and its job', async () => {
    const { caseId, applicant } = await county.start('draw-then-wait');
    expect(await county.give(caseId, { kind: 'withdraw', actor: operator })).toEqual({ ok: false, code: 'not-permitted' });
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toMatchObject({
      ok: true,
      outcome: 'withdrawn',
      caseClosed: true,
    });
    expect(await county.cases.settle(caseId, MONDAY)).toMatchObject({ open: false, jobs: [] });
  });
});
