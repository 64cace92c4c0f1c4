import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { elementId, endEvent, formula, graphOf, literal, startEvent, userTask } from '../testing/graph-builder';

type Options = Parameters<typeof userTask>[1];
const graphWith = (options: Options) =>
  graphOf([startEvent('start'), userTask('review', options), endEvent('end')], ['start > review > end']);
const facts = { case: { township: 'T1', deputy: 'p-7' }, parameters: { reviewDays: 3 } };
const opened = (options: Options) => new CaseRun(graphWith(options), fakeContext(facts)).start({ empty: '' }).of('task-opened')[0];
const refused = (options: Options) => {
  const run = new CaseRun(graphWith(options), fakeContext(facts));
  return run.try({ kind: 'start', at: elementId('start'), data: { empty: '', half: 1.5 } });
};

describe('user task', () => {
  it('is offered to posts, each in the organisation that it names or the one handling the case', () => {
    const candidates = [
      { post: 'window' },
      { post: 'township', organisation: formula('case.township') },
      { post: 'finance', organisation: literal('F') },
    ];
    expect(opened({ candidates })?.offeredTo).toEqual([
      { post: 'window' },
      { post: 'township', organisation: 'T1' },
      { post: 'finance', organisation: 'F' },
    ]);
  });

  it('is offered to nobody else when it is assigned', () => {
    expect(opened({ assignee: formula('case.deputy') })).toMatchObject({ assignee: 'p-7', offeredTo: [] });
  });

  it('tells whether it is for the applicant, and when it is due', () => {
    expect(opened({ forApplicant: true, due: { count: formula('parameters.reviewDays'), unit: 'working-day' } })).toEqual({
      kind: 'task-opened',
      task: 2,
      element: 'review',
      offeredTo: [{ post: 'reviewer' }],
      forApplicant: true,
      due: { kind: 'days', count: 3, unit: 'working-day' },
    });
  });

  it('reads due days written in digits', () => {
    expect(opened({ due: { count: literal('15'), unit: 'calendar-day' } })?.due).toEqual({ kind: 'days', count: 15, unit: 'calendar-day' });
  });

  it('refuses an assignee or organisation that is no text, and days that are no whole number, naming types and never values', () => {
    expect(refused({ assignee: formula('parameters.reviewDays') })).toEqual({
      code: 'wrong-type',
      element: 'review',
      line: 7,
      reason: 'assignee: expected a text, found a number',
    });
    expect(refused({ assignee: formula('empty') })?.reason).toBe('assignee: expected a text, found an empty text');
    expect(refused({ candidates: [{ post: 'x', organisation: formula('null') }] })?.reason).toBe(
      'organisation: expected a text, found null',
    );
    expect(refused({ due: { count: formula('half'), unit: 'working-day' } })?.code).toBe('wrong-type');
    expect(refused({ due: { count: formula('-1'), unit: 'working-day' } })?.code).toBe('wrong-type');
    expect(refused({ due: { count: literal('soon'), unit: 'working-day' } })).toEqual({
      code: 'wrong-type',
      element: 'review',
      reason: 'due days: expected a whole number from 0 on, found a text',
    });
  });

  it('refuses an unknown variable with the element and the line', () => {
    expect(refused({ assignee: formula('nobody') })).toEqual({
      code: 'evaluation-failed',
      element: 'review',
      line: 7,
      reason: 'unknown variable in "nobody"',
    });
  });

  it('puts the data of its form as an object into its result variable', () => {
    const run = new CaseRun(graphWith({ result: 'firstReview' })).start().completeTask('review', { decision: 'pass' });
    expect(run.variables()).toEqual({ firstReview: { decision: 'pass' } });
  });
});
