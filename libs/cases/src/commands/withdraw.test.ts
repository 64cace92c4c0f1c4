import { listNoticesOfCase } from '#store';
import { createTestCounty, flow, processOf, type TestCounty } from '../testing/test-county';

const paying = processOf(
  'paying',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" huiban:post="reviewer-1"/>
   <bpmn:userTask id="pay" huiban:post="check-post" huiban:final="money-paid"/><bpmn:userTask id="tag" huiban:post="check-post"/>
   <bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'pay')}${flow('pay', 'tag')}${flow('tag', 'end')}`,
);

describe('withdraw', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
    await county.deploy(paying);
  });
  afterEach(() => county.drop());

  const complete = async (caseId: Parameters<TestCounty['give']>[0], post: 'reviewer-1' | 'check-post', task: number) => {
    const actor = await county.hire(post);
    return county.give(caseId, { kind: 'complete-task', actor, task, data: {} });
  };

  it('ends the case for a party, and for nobody else', async () => {
    const { caseId, applicant } = await county.start('paying');
    const actor = await county.hire('reviewer-1');
    expect(await county.give(caseId, { kind: 'withdraw', actor })).toEqual({ ok: false, code: 'not-permitted' });
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toMatchObject({ ok: true, outcome: 'withdrawn' });
  });

  it('tells the parties and whoever had a task, and not who only could have had it', async () => {
    const { caseId, applicant, tasks } = await county.start('paying');
    const actor = await county.hire('reviewer-1');
    await county.hire('reviewer-1');
    await county.give(caseId, { kind: 'claim-task', actor, task: tasks[0] ?? 0 });
    await county.give(caseId, { kind: 'withdraw', actor: applicant });
    const told = (await listNoticesOfCase(county.store, caseId)).filter(({ notice }) => notice === 'case-withdrawn');
    expect(told.map(({ personId }) => personId)).toEqual([applicant.personId, actor.personId]);
  });

  it('is refused once money is paid, and the case goes on', async () => {
    const { caseId, applicant, tasks } = await county.start('paying');
    const reviewed = await complete(caseId, 'reviewer-1', tasks[0] ?? 0);
    const paid = await complete(caseId, 'check-post', reviewed.ok ? (reviewed.opened[0] ?? 0) : 0);
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toEqual({ ok: false, code: 'left-the-house' });
    expect(await complete(caseId, 'check-post', paid.ok ? (paid.opened[0] ?? 0) : 0)).toMatchObject({ ok: true, caseClosed: true });
  });
});
