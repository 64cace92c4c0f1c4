import { queryStore } from '#store';
import { CLOCK_PARAMETERS, createTestCounty, daysLater, flow, processOf, type TestCounty } from '../testing/test-county';

const LADDER = [
  { percent: 100, post: 'supervisor', up: 0 },
  { overdue: 2, post: 'director', up: 0 },
];
const TASKS = processOf(
  'tasks',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="review" name="初审" huiban:post="reviewer-1" huiban:dueDays="3" huiban:ladder="reviewLadder"/>
   <bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`,
  { 'parameters.json': JSON.stringify([{ ...CLOCK_PARAMETERS[0], name: 'reviewLadder', value: LADDER }]) },
);

describe('the ladder of a task', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(TASKS);
  });
  afterAll(() => county.drop());

  const climbed = async (caseId: string) =>
    (
      await queryStore(county.store, {
        text: 'SELECT post, at, ended_at IS NULL AS open FROM escalations WHERE case_id = $1 ORDER BY at',
        values: [caseId],
      })
    ).rows;

  it('is climbed by the days of the task, held or not, until somebody has done it', async () => {
    const { caseId, tasks } = await county.start('tasks');
    const [reviewer, task] = [await county.hire('reviewer-1'), tasks[0] ?? 0];
    await county.give(caseId, { kind: 'claim-task', actor: reviewer, task });
    await county.give(caseId, { kind: 'hold-task', actor: reviewer, task, until: '2026-03-20', reason: '等候' });
    await county.cases.settle(caseId, daysLater(10));
    expect(await climbed(caseId)).toEqual([
      { post: 'supervisor', at: new Date('2026-03-05T16:00:00Z'), open: true },
      { post: 'director', at: new Date('2026-03-09T16:00:00Z'), open: true },
    ]);
    await county.give(caseId, { kind: 'resume-task', actor: reviewer, task }, daysLater(10));
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task, data: {} }, daysLater(10));
    expect((await climbed(caseId)).map(({ open }) => open)).toEqual([false, false]);
  });

  it('is not climbed where the task is done in time', async () => {
    const { caseId, tasks } = await county.start('tasks');
    const reviewer = await county.hire('reviewer-1');
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: {} }, daysLater(1));
    await county.cases.settle(caseId, daysLater(30));
    expect(await climbed(caseId)).toEqual([]);
  });

  it('moves with a new calendar, rung by rung, beside the deadline', async () => {
    const { caseId } = await county.start('tasks');
    await county.cases.settle(caseId, daysLater(4));
    const holiday = { name: '放假', from: '2026-03-09', to: '2026-03-09' };
    const own = { region: '999901', kind: 'override', year: 2026, source: 'x', publishedAt: '2026-03-02' };
    expect(await county.cases.importCalendar({ ...own, holidays: [holiday], swappedWorkdays: [] })).toMatchObject({ ok: true });
    expect(await county.give(caseId, { kind: 'replan' }, daysLater(4))).toMatchObject({
      replanned: {
        moved: [{ what: 'rung', element: 'review', from: '2026-03-09T16:00:00.000Z', to: '2026-03-10T16:00:00.000Z' }],
      },
    });
  });
});
