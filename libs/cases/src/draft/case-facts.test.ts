import { queryStore } from '#store';
import { createTestCounty, flow, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const DATED = processOf(
  'dated',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:exclusiveGateway id="day" default="day-other"/>
   <bpmn:endEvent id="next" huiban:outcome="next-day"/>
   <bpmn:endEvent id="other" huiban:outcome="other-day"/>
   ${flow('start', 'review')}${flow('review', 'day')}${flow('day', 'next', 'case.today = "2026-03-03"')}${flow('day', 'other')}`,
  { 'forms/review.json': REVIEW_FORM },
);

describe('the facts of a case', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(DATED);
  });
  afterAll(() => county.drop());

  it.each([
    ['15:59:59', 'other-day'],
    ['16:00:00', 'next-day'],
  ])('name the day of the step in China: at %s UTC it is %s', async (time, outcome) => {
    const reviewer = await county.hire('reviewer-1');
    const { caseId, tasks } = await county.start('dated');
    const command = { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: { decision: 'pass' } } as const;
    await county.give(caseId, command, new Date(`2026-03-02T${time}Z`));
    const { rows } = await queryStore(county.store, { text: 'SELECT outcome FROM cases WHERE id = $1', values: [caseId] });
    expect(rows).toEqual([{ outcome }]);
  });
});
