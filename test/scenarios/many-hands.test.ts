import { type Store } from '#store';
import { faultsOf, parseScenario, playScenario } from '#scenarios';
import { flow, processOf, REVIEW_FORM } from '../../libs/cases/src/testing/test-county';
import { PAPER, paperFiles, recordTask } from '../../libs/cases/src/testing/paper-record';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';

const PROCESS = processOf(
  'hands',
  `<bpmn:startEvent id="start" huiban:form="application" huiban:result="application"/>
   <bpmn:userTask id="first" name="初审" huiban:post="reviewer-1" huiban:form="review" huiban:dueDays="5"/>
   <bpmn:userTask id="second" name="复审" huiban:post="reviewer-1" huiban:form="review" huiban:separateFrom="first"/>
   ${recordTask('issue', 'issue-record', PAPER)}
   <bpmn:endEvent id="end" huiban:outcome="approved"/>
   ${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'issue')}${flow('issue', 'end')}`,
  {
    ...paperFiles(),
    'forms/review.json': REVIEW_FORM,
    'forms/application.json': JSON.stringify({
      title: 'Application',
      type: 'object',
      additionalProperties: false,
      required: ['illness'],
      properties: { illness: { type: 'string', maxLength: 50 } },
    }),
  },
);

const reviewer = (name: string) => ({ name, posts: [{ post: 'reviewer-1', organisation: 'county-bureau' }] });
const PASS = { data: { decision: 'pass' } };
const at = (day: number, hour = 10): string => `2026-03-0${String(day)}T${String(hour).padStart(2, '0')}:00:00+08:00`;

/** Every verb that people have for a task, in one case that goes well in the end. */
const STORY = {
  name: 'Many hands',
  story: 'A reviewer passes the case around, asks colleagues and the applicant, and the only one left does the second review by exception.',
  case: { region: '999901', organisation: 'county-bureau', township: null, applicant: 'applicant' },
  people: {
    applicant: { name: '陈桂兰', posts: [] },
    wu: reviewer('吴刚'),
    li: reviewer('李敏'),
    head: { name: '赵局', posts: [{ post: 'director', organisation: 'county-bureau' }] },
    operator: { name: '孙维', posts: [{ post: 'system-operator', organisation: 'county-bureau' }] },
  },
  start: {
    at: at(2, 9),
    by: 'applicant',
    element: 'start',
    data: { illness: '高血压' },
    refusedBefore: [{ by: 'applicant', data: {}, refused: 'form-invalid' }],
  },
  steps: [
    { at: at(2), do: 'claim', by: 'wu', element: 'first' },
    { at: at(2), do: 'claim', by: 'li', element: 'first', refused: 'already-claimed' },
    { at: at(2), do: 'release', by: 'wu', element: 'first' },
    { at: at(2), do: 'assign', by: 'head', element: 'first', to: 'wu' },
    { at: at(2), do: 'delegate', by: 'wu', element: 'first', to: 'li', reason: '下乡' },
    { at: at(2), do: 'return', by: 'li', element: 'first' },
    { at: at(2), do: 'transfer', by: 'wu', element: 'first', to: 'li', reason: '调岗' },
    { at: at(2), do: 'reoffer', by: 'head', element: 'first' },
    { at: at(2), do: 'claim', by: 'wu', element: 'first' },
    { at: at(2), do: 'hold', by: 'wu', element: 'first', until: '2026-03-05', reason: '等医院回函' },
    { at: at(2), do: 'complete', by: 'wu', element: 'first', ...PASS, refused: 'task-held' },
    { at: at(3), do: 'urge', by: 'applicant', element: 'first' },
    { at: at(3), do: 'urge', by: 'head', element: 'first', refused: 'urged-lately' },
    { at: at(3), do: 'resume', by: 'wu', element: 'first' },
    {
      at: at(3),
      do: 'ask-supplement',
      by: 'wu',
      element: 'first',
      items: [{ kind: 'document', name: '诊断证明', problem: '缺盖章', request: '请补交盖章件' }],
    },
    { at: at(3), do: 'complete', by: 'wu', element: 'first', ...PASS, refused: 'task-waits' },
    { at: at(4), do: 'supplement', by: 'applicant', element: 'first', answers: [{ item: 1, text: '原件已交窗口' }] },
    { at: at(4), do: 'add-signers', by: 'wu', element: 'first', signers: ['head'], order: 'after', reason: '重大事项' },
    { at: at(4), do: 'copy', by: 'wu', element: 'first', to: ['li', 'supervisor of county-bureau'] },
    { at: at(4), do: 'complete', by: 'wu', element: 'first', ...PASS },
    { at: at(4), do: 'sign', by: 'head', element: 'first', decision: 'agree', opinion: '同意' },
    { at: at(5), do: 'complete', by: 'wu', element: 'second', ...PASS, refused: 'separated' },
    { at: at(5), do: 'except', by: 'head', element: 'second', to: 'wu', reason: '李敏住院，全局仅一人在岗', basis: '《经办规程》第12条' },
    { at: at(5), do: 'complete', by: 'wu', element: 'second', ...PASS },
    { at: at(5, 11), do: 'fail-job', element: 'issue', code: 'job-failed', reason: 'printer on fire' },
    { at: at(5, 12), do: 'retry', by: 'operator', element: 'issue' },
    { at: at(5, 13), do: 'job', element: 'issue' },
  ],
  expect: { outcome: 'approved', path: ['start', 'first', 'second', 'issue', 'end'], notices: [], dueDates: { first: '2026-03-11' } },
};

describe('a scenario of many hands', () => {
  let store: Store;
  beforeEach(async () => {
    store = await createTestStore();
  });
  afterEach(() => dropTestStore(store));

  it('is read and played as it is told', async () => {
    const scenario = parseScenario('many-hands.json', JSON.stringify(STORY));
    const played = await playScenario(store, { process: PROCESS }, scenario);
    const told = played.notices.map(({ notice, to }) => [notice, ...to].join(' '));
    expect(told).toEqual([
      'task-assigned wu',
      'task-delegated li',
      'task-transferred li',
      'task-urged wu',
      'supplement-asked applicant',
      'supplement-ended wu',
      'signature-asked head',
    ]);
    expect(faultsOf({ ...scenario.expect, notices: played.notices, records: played.records.map((each) => ({ ...each })) }, played)).toEqual(
      [],
    );
  });

  it('breaks where a refusal that it tells does not come', async () => {
    const [first, second] = STORY.steps;
    const steps = [first, { ...second, refused: 'not-permitted' }];
    const scenario = parseScenario('many-hands.json', JSON.stringify({ ...STORY, steps }));
    await expect(playScenario(store, { process: PROCESS }, scenario)).rejects.toMatchObject({ code: 'story-broken' });
  });

  it.each([
    ['a signer who is nobody', { ...STORY.steps[0], do: 'add-signers', signers: ['king'], order: 'before', reason: 'x' }, '"king"'],
    ['a copy to nobody', { ...STORY.steps[0], do: 'copy', to: ['king'] }, '"king"'],
    ['a key that the step has not', { ...STORY.steps[0], to: 'li' }, 'may not have "to"'],
  ])('is refused with %s', (_what, step, said) => {
    expect(() => parseScenario('x.json', JSON.stringify({ ...STORY, steps: [step] }))).toThrow(said);
  });
});
