import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { changeBulkRun, queryStore } from '#store';
import { createCases, type Cases } from '../create-cases';
import { type JobToRun, type WorkOn } from '../job-to-run';
import { commandId, createTestCounty, daysLater, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const DRAWN = processOf(
  'drawn',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:serviceTask id="draw" huiban:topic="draw" huiban:result="panel"/>
   <bpmn:serviceTask id="seal" huiban:topic="seal" huiban:result="seal"/>
   <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:intermediateCatchEvent>
   <bpmn:serviceTask id="issue" huiban:topic="issue" huiban:result="issued"/>
   <bpmn:userTask id="collect" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:endEvent id="end" huiban:outcome="done"/>
   ${flow('start', 'review')}${flow('review', 'draw')}${flow('draw', 'seal')}${flow('seal', 'wait')}${flow('wait', 'issue')}${flow('issue', 'collect')}${flow('collect', 'end')}`,
  { 'forms/review.json': REVIEW_FORM },
);
const later = (ms: number): Date => new Date(MONDAY.getTime() + ms);

describe('work in bulk', () => {
  let county: TestCounty;
  let reviewer: Actor;
  let ran: string[] = [];
  let fail: readonly string[] = [];
  let cases: Cases;
  let signalled: string[] = [];
  let meanwhile: (job: JobToRun) => Promise<void> = () => Promise.resolve();
  const workOn: WorkOn = async (job) => {
    ran.push(job.topic);
    await meanwhile(job);
    if (fail.includes(job.topic)) throw new Error('away');
    return { kind: 'complete-job', job: job.no, result: { by: job.topic } };
  };
  beforeAll(async () => {
    county = await createTestCounty();
    reviewer = await county.hire('reviewer-1');
    await county.deploy(DRAWN);
    cases = createCases({ store: county.store, afterCommit: (hint) => hint.wake && signalled.push(hint.caseId), workOn });
  });
  beforeEach(() => {
    [ran, signalled, fail] = [[], [], []];
    meanwhile = () => Promise.resolve();
  });
  afterAll(() => county.drop());

  /** Begins a case whose workflow has settled, and completes its review by a bulk run. */
  async function review(): Promise<CaseId> {
    const { caseId, tasks } = await county.start('drawn');
    await cases.settle(caseId, MONDAY);
    const id = randomUUID();
    await cases.orderBulkRun({ id, verb: 'complete', given: { data: { decision: 'pass' } }, actor: reviewer }, MONDAY);
    await cases.addBulkItems(id, [{ no: 1, task: { caseId, no: tasks[0] ?? 0 } }]);
    await changeBulkRun(county.store, id, { from: ['collecting'], to: 'working', at: MONDAY });
    await cases.workBulkRun(id, { enough: () => false, clock: () => MONDAY });
    return caseId;
  }
  const jobsOf = async (caseId: CaseId) =>
    (await queryStore<{ topic: string }>(county.store, { text: 'SELECT topic FROM jobs WHERE case_id = $1', values: [caseId] })).rows.map(
      ({ topic }) => topic,
    );
  const leftWakes = async (caseId: CaseId, at: Date) =>
    (await cases.listLeftWakes(at, 1000)).filter((wake) => wake.caseId === caseId).length;

  it('does the jobs that follow at once, one after the other, and tells the workflow of its next alarm after a while', async () => {
    const caseId = await review();
    expect(ran).toEqual(['draw', 'seal']);
    expect(await jobsOf(caseId)).toEqual([]);
    expect(signalled).toEqual([]);
    expect(await leftWakes(caseId, later(299_000))).toBe(0);
    expect(await leftWakes(caseId, later(300_000))).toBe(1);
  });

  it('leaves a job that fails, and what would follow, to the workflow half a minute later', async () => {
    fail = ['seal'];
    const caseId = await review();
    expect(await jobsOf(caseId)).toEqual(['seal']);
    expect(await leftWakes(caseId, later(29_000))).toBe(0);
    expect(await leftWakes(caseId, later(30_000))).toBe(1);
    expect((await cases.settle(caseId, later(30_000))).jobs).toMatchObject([{ topic: 'seal' }]);
  });

  it('does the jobs of a timer that the sweep fires, and leaves no wake where nothing else is new', async () => {
    const caseId = await review();
    await cases.settle(caseId, MONDAY);
    ran = [];
    expect(await cases.fireOverdue(caseId, daysLater(8))).toBe(true);
    expect(ran).toEqual(['issue']);
    expect(await leftWakes(caseId, daysLater(9))).toBe(0);
    expect(signalled).toEqual([]);
  });

  it('applies a job once that the workflow has done meanwhile', async () => {
    meanwhile = async (job) => {
      if (job.topic === 'draw') await county.give(job.caseId, { kind: 'complete-job', job: job.no, result: { by: 'the workflow' } });
    };
    const caseId = await review();
    const text = "SELECT FROM audit_entries WHERE case_id = $1 AND kind = 'job-completed' AND element = 'draw'";
    expect((await queryStore(county.store, { text, values: [caseId] })).rowCount).toBe(1);
    expect(await jobsOf(caseId)).toEqual(['seal']);
    expect(await leftWakes(caseId, later(0))).toBe(1);
  });

  it('tells at once of an end that a person brings about, whatever the workflow is about to do', async () => {
    const caseId = await review();
    await cases.fireOverdue(caseId, daysLater(8));
    signalled = [];
    const text = "SELECT no FROM tasks WHERE case_id = $1 AND element = 'collect'";
    const { rows } = await queryStore<{ no: number }>(county.store, { text, values: [caseId] });
    const command = {
      kind: 'complete-task',
      id: commandId(),
      actor: reviewer,
      task: rows[0]?.no ?? 0,
      data: { decision: 'pass' },
    } as const;
    expect(await cases.advance(caseId, command, daysLater(8))).toMatchObject({ ok: true, caseClosed: true });
    expect(signalled).toEqual([caseId]);
  });
});
