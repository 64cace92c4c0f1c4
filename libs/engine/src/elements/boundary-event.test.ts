import { CaseRun } from '../testing/case-run';
import {
  after,
  boundary,
  endEvent,
  feel,
  formula,
  graphOf,
  literal,
  onMessage,
  onTimer,
  receiveTask,
  serviceTask,
  type Sketch,
  startEvent,
  subProcess,
  userTask,
} from '../testing/graph-builder';

const open = (run: CaseRun) => run.open().map(({ kind, element }) => `${kind} ${element}`);
const around = (activity: Sketch, options: Parameters<typeof boundary>[2], ...more: Sketch[]) =>
  graphOf(
    [startEvent('start'), activity, boundary('event', 'work', options), userTask('late'), userTask('next'), endEvent('end'), ...more],
    ['start > work > next > end', 'event > late > end', 'inner > a', 'deep > b'],
  );
const cycle = (text: string) => onTimer({ kind: 'cycle', value: literal(text) });

describe('interrupting boundary event', () => {
  it('is armed while its activity lasts and closed when it is done', () => {
    const run = new CaseRun(around(userTask('work'), { trigger: after('P1D') })).start();
    expect(open(run)).toEqual(['timer event', 'task work']);
    run.completeTask('work');
    expect(run.of('timer-closed')).toEqual([{ kind: 'timer-closed', timer: 2, how: 'cancelled' }]);
    expect(open(run)).toEqual(['task next']);
  });

  it('takes the activity back and goes on from itself', () => {
    const run = new CaseRun(around(userTask('work'), { trigger: after('P1D') })).start().fire('event');
    expect(run.of('task-closed')).toEqual([{ kind: 'task-closed', task: 3, element: 'work', how: 'cancelled' }]);
    expect(run.traces()).toContainEqual({ kind: 'cancelled', element: 'work' });
    expect(run.traces()).not.toContainEqual({ kind: 'left', element: 'work' });
    expect(open(run)).toEqual(['task late']);
    expect(run.completeTask('late').outcome()).toBe('completed');
  });

  it('takes back a job, or a subscription with its publicity', () => {
    expect(open(new CaseRun(around(serviceTask('work'), { trigger: after('P1D') })).start().fire('event'))).toEqual(['task late']);
    const run = new CaseRun(around(receiveTask('work', { publicity: 'list' }), { trigger: after('P1D') })).start().fire('event');
    expect(run.of('publicity-closed')).toHaveLength(1);
    expect(open(run)).toEqual(['task late']);
  });

  it('writes the payload of its message', () => {
    const options = { trigger: onMessage('withdraw', formula('id')), result: 'withdrawal' };
    const run = new CaseRun(around(userTask('work'), options)).start({ id: 'c1' }).receive('event', { why: 'moved' });
    expect(run.of('subscription-opened')[0]).toMatchObject({ element: 'event', message: 'withdraw', correlation: 'c1' });
    expect(run.variables()).toEqual({ id: 'c1', withdrawal: { why: 'moved' } });
  });

  it('takes back everything inside a sub-process, at any depth, the newest first', () => {
    const inside = [startEvent('inner'), subProcess('a', 'deep'), startEvent('deep'), userTask('b')];
    const run = new CaseRun(around(subProcess('work', 'inner'), { trigger: after('P1D') }, ...inside)).start().fire('event');
    expect(run.traces().filter(({ kind }) => kind === 'cancelled')).toEqual(
      ['b', 'a', 'work'].map((element) => ({ kind: 'cancelled', element })),
    );
    expect(open(run)).toEqual(['task late']);
    expect(run.state?.scopes).toHaveLength(1);
  });

  it('takes back all instances of a multi-instance activity', () => {
    const work = userTask('work', { multiInstance: { sequential: false, cardinality: feel('3') } });
    const run = new CaseRun(around(work, { trigger: after('P1D') })).start().completeTask('work').fire('event');
    expect(run.of('task-closed').map(({ how }) => how)).toEqual(['completed', 'cancelled', 'cancelled']);
    expect(open(run)).toEqual(['task late']);
    expect(run.state?.scopes).toHaveLength(1);
  });

  it('closes the other events of its activity', () => {
    const graph = graphOf(
      [
        ...[startEvent('start'), userTask('work'), endEvent('end')],
        ...[boundary('timer', 'work', { trigger: cycle('R3/PT10M') }), boundary('message', 'work', { trigger: onMessage('stop') })],
      ],
      ['start > work > end', 'timer > end', 'message > end'],
    );
    expect(new CaseRun(graph).start().fire('timer').of('subscription-closed')).toEqual([
      { kind: 'subscription-closed', subscription: 3, how: 'cancelled' },
    ]);
  });
});

describe('non-interrupting boundary event', () => {
  it('lets the activity go on and goes on itself with a new token', () => {
    const run = new CaseRun(around(userTask('work'), { trigger: after('P1D'), interrupting: false })).start().fire('event');
    expect(open(run)).toEqual(['task work', 'task late']);
    expect(run.completeTask('work').completeTask('next').outcome()).toBeUndefined();
    expect(run.completeTask('late').outcome()).toBe('completed');
  });

  it('is armed again as often as its cycle says', () => {
    const run = new CaseRun(around(userTask('work'), { trigger: cycle('R3/PT10M'), interrupting: false })).start();
    run.fire('event').fire('event');
    expect(open(run)).toContain('timer event');
    run.fire('event');
    expect(open(run)).toEqual(['task work', 'task late', 'task late', 'task late']);
    expect(run.of('timer-armed').map(({ due }) => due)).toEqual(Array(3).fill({ kind: 'duration', duration: 'PT10M' }));
  });

  it('is armed again for ever where its cycle has no number', () => {
    const run = new CaseRun(around(userTask('work'), { trigger: cycle('R/PT10M'), interrupting: false })).start();
    for (let round = 0; round < 5; round += 1) run.fire('event');
    expect(open(run)).toContain('timer event');
  });

  it('takes any number of messages while the activity lasts', () => {
    const run = new CaseRun(
      around(userTask('work'), { trigger: onMessage('objection'), interrupting: false, result: 'objection' }),
    ).start();
    run.receive('event', 'one').receive('event', 'two');
    expect(run.variables()).toEqual({ objection: 'two' });
    expect(open(run)).toEqual(['task work', 'task late', 'subscription event', 'task late']);
    expect(open(run.completeTask('work'))).not.toContain('subscription event');
  });

  it('keeps the others of its activity armed', () => {
    const graph = graphOf(
      [
        ...[startEvent('start'), userTask('work'), endEvent('end')],
        ...[
          boundary('timer', 'work', { trigger: after('P1D'), interrupting: false }),
          boundary('message', 'work', { trigger: onMessage('stop') }),
        ],
      ],
      ['start > work > end', 'timer > end', 'message > end'],
    );
    expect(open(new CaseRun(graph).start().fire('timer'))).toEqual(['subscription message', 'task work']);
  });
});
