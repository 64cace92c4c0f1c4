import { listUntouched, type Played, playScenario, type Step } from '#scenarios';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';
import { flow, processOf } from '../../libs/cases/src/testing/test-county';
import { END, issue, review, SMALL, smallScenario } from './testing/small-process';

async function play(...steps: readonly Step[]): Promise<Played> {
  const store = await createTestStore();
  try {
    return await playScenario(store, { process: SMALL }, smallScenario(steps));
  } finally {
    await dropTestStore(store);
  }
}

const broken = (message: string): unknown => expect.objectContaining({ code: 'story-broken', message: expect.stringContaining(message) });

describe('a played scenario', () => {
  it('tells way, outcome, records and due dates', async () => {
    const played = await play(review('pass', { stage: 'reviewing' }), issue({ number: '9999012026000001' }), END);
    expect(played).toMatchObject({
      outcome: 'passed',
      path: ['start', 'review', 'judge', 'judged', 'issue', 'end', 'yes'],
      flows: ['start-review', 'review-judge', 'judge-judged', 'judged-issue', 'issue-end', 'end-yes'],
      records: [{ kind: 'paper', number: '9999012026000001', status: 'ended', startsOn: '2026-03-02', endsOn: '2026-03-02' }],
      dueDates: { review: '2026-03-09' },
      incidents: [],
    });
  });

  it.each<[what: string, steps: Step[], message: string]>([
    ['a step is refused', [review('perhaps')], 'step 1 (complete at 2026-03-02T10:00:00+08:00): success was expected, and form-invalid'],
    ['a refusal does not come', [review('pass', { refused: 'separated' })], 'separated was expected, and success came'],
    [
      'another refusal comes',
      [review('pass', { by: 'applicant', refused: 'separated' })],
      'separated was expected, and not-permitted came',
    ],
    ['an element was not reached', [review('pass', { element: 'yes' })], 'yes was never reached'],
    ['the case stands elsewhere', [review('pass', { stage: 'certificate' })], 'stage reviewing, not in certificate'],
    ['there is no such job yet', [issue()], 'issue has no job that can run'],
    ['a job gives something else', [review('pass'), issue({ number: '1' })], 'number is "9999012026000001", not "1"'],
  ])('breaks at the step where %s', async (_what, steps, message) => {
    await expect(play(...steps)).rejects.toEqual(broken(message));
  });

  it('gives a post up after its last day', async () => {
    await expect(play(review('pass', { at: '2026-12-31T10:00:00+08:00' }))).resolves.toBeDefined();
    await expect(play(review('pass', { at: '2027-01-01T10:00:00+08:00' }))).rejects.toEqual(broken('not-permitted came'));
  });
});

describe('what plays leave untouched', () => {
  it('is named node by node, flow by flow and row by row', async () => {
    expect(await listUntouched(SMALL, [await play(review('pass'), issue(), END)])).toEqual([
      'node no',
      'flow judged-no',
      'decision verdict#2',
    ]);
  });

  it('is nothing once other stories take the rest', async () => {
    expect(await listUntouched(SMALL, [await play(review('pass'), issue(), END), await play(review('refuse'))])).toEqual([]);
  });

  it('is everything where there is no story', async () => {
    expect(await listUntouched(SMALL, [])).toEqual(['everything: there is no scenario']);
  });
});

describe('a story of several cases', () => {
  it('has steps in a called case, whose end brings the first one on', async () => {
    const caller = processOf(
      'caller',
      `<bpmn:startEvent id="start" huiban:result="application"/><bpmn:callActivity id="check" calledElement="small" huiban:result="checked"/>
       <bpmn:exclusiveGateway id="which" default="which-no"/><bpmn:endEvent id="yes" huiban:outcome="fine"/><bpmn:endEvent id="no" huiban:outcome="poor"/>
       ${flow('start', 'check')}${flow('check', 'which')}${flow('which', 'yes', 'checked.outcome = "passed"')}${flow('which', 'no')}`,
    );
    const store = await createTestStore();
    try {
      const steps = [review('pass', { process: 'small' }), { ...issue(), process: 'small' }, { ...END, process: 'small' }];
      const played = await playScenario(store, { process: caller, others: [SMALL] }, smallScenario(steps));
      expect(played).toMatchObject({ outcome: 'fine', path: ['start', 'check', 'which', 'yes'] });
    } finally {
      await dropTestStore(store);
    }
  });
});
