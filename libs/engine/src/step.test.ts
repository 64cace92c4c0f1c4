import { CaseRun } from './testing/case-run';
import { elementId, endEvent, graphOf, startEvent, userTask } from './testing/graph-builder';

const oneTask = () => graphOf([startEvent('start'), userTask('review'), endEvent('end')], ['start > review > end']);

describe('step', () => {
  it('opens the task that the start leads to and ends the case when it is completed', () => {
    const run = new CaseRun(oneTask()).start();
    expect(run.open()).toEqual([{ kind: 'task', no: 2, element: 'review' }]);
    run.completeTask('review', { decision: 'pass' });
    expect(run.outcome()).toBe('completed');
    expect(run.variables()).toEqual({ review: { decision: 'pass' } });
    expect(run.state?.tokens).toEqual([]);
  });

  it('tells what happened in the order in which it happened', () => {
    const run = new CaseRun(oneTask()).start().completeTask('review');
    expect(run.last.map((effect) => (effect.kind === 'trace' ? effect.entry : effect.kind))).toEqual([
      'task-closed',
      { kind: 'left', element: 'review' },
      { kind: 'taken', flow: 'review>end' },
      { kind: 'entered', element: 'end' },
      { kind: 'left', element: 'end' },
      'case-ended',
    ]);
  });

  it('keeps the state of three open tasks under 500 bytes of JSON', () => {
    const graph = graphOf([startEvent('start'), userTask('a'), userTask('b'), userTask('c')], ['start > a', 'start > b', 'start > c']);
    expect(JSON.stringify(new CaseRun(graph).start().state).length).toBeLessThan(500);
  });

  it('refuses any event before the start, a second start, and a start where there is no start event', () => {
    const run = new CaseRun(oneTask());
    expect(run.try({ kind: 'cancelled', outcome: 'withdrawn' })?.code).toBe('not-open');
    expect(run.try({ kind: 'start', at: elementId('review'), data: {} })).toMatchObject({ code: 'not-open', element: 'review' });
    run.start();
    expect(run.try({ kind: 'start', at: elementId('start'), data: {} })?.code).toBe('not-open');
  });

  it('refuses an event for a number that is not open, or open as something else', () => {
    const run = new CaseRun(oneTask()).start();
    expect(run.try({ kind: 'task-completed', task: 99, data: {} })).toEqual({ code: 'not-open', reason: 'task 99 is not open' });
    expect(run.try({ kind: 'job-completed', job: 2, result: null })?.code).toBe('not-open');
    expect(run.try({ kind: 'timer-fired', timer: 2 })?.code).toBe('not-open');
    expect(run.try({ kind: 'message-received', subscription: 2, payload: null })?.code).toBe('not-open');
  });

  it('refuses every event after the end', () => {
    const run = new CaseRun(oneTask()).start().completeTask('review');
    expect(run.try({ kind: 'task-completed', task: 2, data: {} })?.code).toBe('case-ended');
    expect(run.try({ kind: 'cancelled', outcome: 'withdrawn' })?.code).toBe('case-ended');
  });
});
