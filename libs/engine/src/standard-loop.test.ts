import { type StandardLoop } from '#bpmn';
import { CaseRun } from './testing/case-run';
import {
  boundary,
  elementId,
  endEvent,
  feel,
  graphOf,
  manualTask,
  receiveTask,
  ruleTask,
  scriptTask,
  sendTask,
  serviceTask,
  type Sketch,
  startEvent,
  subProcess,
  userTask,
} from './testing/graph-builder';

const around = (work: Sketch, more: readonly Sketch[] = [], flows: readonly string[] = []) =>
  graphOf([startEvent('start'), work, endEvent('end'), ...more], ['start > work > end', ...flows]);
const counting = (loop: StandardLoop) => scriptTask('work', { script: feel('work + 1'), loop });
const countOf = (loop: StandardLoop) => new CaseRun(around(counting(loop))).start({ work: 0 }).variables()['work'];

describe('standard loop', () => {
  it('does its activity until the condition no longer holds', () => {
    expect(countOf({ testBefore: false, condition: feel('3 > work') })).toBe(3);
  });

  it('does it once before it asks, unless it asks before', () => {
    expect(countOf({ testBefore: false, condition: feel('false') })).toBe(1);
    expect(countOf({ testBefore: true, condition: feel('false') })).toBe(0);
  });

  it('stops at its maximum, whatever the condition', () => {
    expect(countOf({ testBefore: true, condition: feel('true'), maximum: 4 })).toBe(4);
    expect(countOf({ testBefore: false, maximum: 2 })).toBe(2);
  });

  it('tells its condition the number of the round', () => {
    expect(countOf({ testBefore: true, condition: feel('5 >= loopCounter') })).toBe(5);
  });

  it('keeps the round from step to step, enters and leaves the activity once, and stops listening with the last round', () => {
    const work = userTask('work', { loop: { testBefore: false, maximum: 2 } });
    const run = new CaseRun(around(work, [boundary('stop', 'work', {})])).start();
    run.completeTask('work');
    expect(run.state?.tokens).toMatchObject([{ at: 'work', rounds: 2 }]);
    run.completeTask('work');
    expect(run.path()).toEqual(['start', 'work', 'end']);
    expect(run.of('subscription-opened')).toHaveLength(1);
    expect(run.open()).toEqual([]);
  });

  it('begins anew when the activity is entered again, also after an event has taken it back', () => {
    const work = userTask('work', { loop: { testBefore: false, maximum: 2 } });
    const run = new CaseRun(around(work, [boundary('stop', 'work', {})], ['stop > work'])).start().completeTask('work').receive('stop');
    expect(run.completeTask('work').outcome()).toBeUndefined();
    expect(run.completeTask('work').outcome()).toBe('completed');
  });

  it.each<[string, (loop: StandardLoop) => Sketch]>([
    ['user task', (loop) => userTask('work', { loop })],
    ['service task', (loop) => serviceTask('work', { loop })],
    ['receive task', (loop) => receiveTask('work', { loop })],
    ['send task', (loop) => sendTask('work', { loop })],
    ['script task', (loop) => scriptTask('work', { loop })],
    ['business rule task', (loop) => ruleTask('work', { loop })],
    ['manual task', (loop) => manualTask('work', { loop })],
    ['sub-process', (loop) => subProcess('work', 'in', { loop })],
    ['transaction', (loop) => subProcess('work', 'in', { loop, isTransaction: true })],
  ])('works for a %s', (_name, work) => {
    const loop: StandardLoop = { testBefore: true, condition: feel('true'), maximum: 3 };
    const run = new CaseRun(around(work(loop), [startEvent('in'), manualTask('inside')], ['in > inside'])).start();
    for (let open = run.open()[0]; open !== undefined; open = run.open()[0]) {
      if (open.kind === 'task') run.completeTask('work');
      else if (open.kind === 'job') run.completeJob('work');
      else run.receive('work');
    }
    expect(run.outcome()).toBe('completed');
    const begun = [...run.of('task-opened'), ...run.of('job-created'), ...run.of('subscription-opened'), ...run.of('notice')].length;
    const inside = run.path().filter((element) => element === 'inside').length;
    const decided = run.traces().filter(({ kind }) => kind === 'decision').length;
    const quiet = ['scriptTask', 'manualTask'].includes(work(loop)({ incoming: [], outgoing: [], boundaryEvents: [] }).type);
    expect(begun + inside + decided).toBe(quiet ? 0 : 3);
  });

  it('that never ends and never waits is refused', () => {
    const endless = around(scriptTask('work', { loop: { testBefore: false } }));
    expect(new CaseRun(endless).try({ kind: 'start', at: elementId('start'), data: {} })).toMatchObject({
      code: 'endless-loop',
      element: 'work',
    });
  });
});
