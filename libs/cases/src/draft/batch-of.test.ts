import { type CaseId } from '#contract';
import { queryStore } from '#store';
import { createTestCounty, flow, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const COMPUTED = processOf(
  'computed',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="first" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:scriptTask id="choose" scriptFormat="feel" huiban:result="window"><bpmn:script>{ name: "2026-03" }</bpmn:script></bpmn:scriptTask>
   <bpmn:userTask id="second" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:scriptTask id="read" scriptFormat="feel" huiban:result="refusal"><bpmn:script>{ code: case.batch }</bpmn:script></bpmn:scriptTask>
   <bpmn:endEvent id="end" huiban:outcome="refused"/>
   ${flow('start', 'first')}${flow('first', 'choose')}${flow('choose', 'second')}${flow('second', 'read')}${flow('read', 'end')}`,
  { 'forms/review.json': REVIEW_FORM },
);
const withBatch = {
  ...COMPUTED,
  files: {
    ...COMPUTED.files,
    'process.bpmn': (COMPUTED.files['process.bpmn'] ?? '').replace('<bpmn:process ', '<bpmn:process huiban:batch="window.name" '),
  },
};

describe('the batch of a case', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(withBatch);
  });
  afterAll(() => county.drop());

  const rowOf = async (caseId: CaseId) =>
    (await queryStore(county.store, { text: 'SELECT batch, refusal FROM cases WHERE id = $1', values: [caseId] })).rows[0];
  const complete = async (caseId: CaseId, task: number) => {
    const actor = await county.hire('reviewer-1');
    const outcome = await county.give(caseId, { kind: 'complete-task', actor, task, data: { decision: 'pass' } });
    return outcome.ok ? (outcome.opened[0] ?? 0) : 0;
  };

  it('is what the application names until the process computes one, which expressions see as `case.batch`', async () => {
    const { caseId, tasks } = await county.start('computed', { batch: 'b-1' });
    expect(await rowOf(caseId)).toEqual({ batch: 'b-1', refusal: null });
    const second = await complete(caseId, tasks[0] ?? 0);
    expect(await rowOf(caseId)).toEqual({ batch: '2026-03', refusal: null });
    await complete(caseId, second);
    expect(await rowOf(caseId)).toEqual({ batch: '2026-03', refusal: '2026-03' });
  });

  it('is none where neither names one', async () => {
    const { caseId } = await county.start('computed');
    expect(await rowOf(caseId)).toEqual({ batch: null, refusal: null });
  });
});
