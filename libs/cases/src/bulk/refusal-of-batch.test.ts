import { queryStore } from '#store';
import { createTestCounty, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const JUDGED = processOf(
  'judged',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="first" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:scriptTask id="refuse" scriptFormat="feel" huiban:result="refusal"><bpmn:script>{ code: "standard-not-met", reason: "x" }</bpmn:script></bpmn:scriptTask>
   <bpmn:endEvent id="end" huiban:outcome="refused"/>
   ${flow('start', 'first')}${flow('first', 'refuse')}${flow('refuse', 'end')}`,
  { 'forms/review.json': REVIEW_FORM },
);

describe('a refused case', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(JUDGED);
  });
  afterAll(() => county.drop());

  it('keeps the code of the reason, by which its batch counts it, when its workflow has settled it', async () => {
    const { caseId, tasks } = await county.start('judged', { batch: 'b-1' });
    await county.give(caseId, {
      kind: 'complete-task',
      actor: await county.hire('reviewer-1'),
      task: tasks[0] ?? 0,
      data: { decision: 'refuse' },
    });
    await county.cases.settle(caseId, MONDAY);
    const { rows } = await queryStore(county.store, { text: 'SELECT outcome, refusal FROM cases WHERE id = $1', values: [caseId] });
    expect(rows).toEqual([{ outcome: 'refused', refusal: 'standard-not-met' }]);
  });
});
