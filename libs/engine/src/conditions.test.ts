import { type Trigger } from '#bpmn';
import { CaseRun } from './testing/case-run';
import {
  boundary,
  catchEvent,
  endEvent,
  eventBased,
  eventSubProcess,
  feel,
  graphOf,
  onMessage,
  parallel,
  receiveTask,
  startEvent,
  userTask,
} from './testing/graph-builder';

const when = { kind: 'conditional', condition: feel('done') } as const satisfies Trigger;
const tasks = (run: CaseRun) => run.open().map(({ element }) => element);

/** A task that sets `done`, with something beside it. */
const withBeside = (...[sketches, arrows]: Parameters<typeof graphOf>) =>
  graphOf(
    [startEvent('start'), parallel('fork'), userTask('review', { result: 'done' }), endEvent('end'), ...sketches],
    ['start > fork > review > end', ...arrows],
  );
const finishing = (run: CaseRun) => run.completeTask('review', {});

describe('a conditional event', () => {
  it('waits until its condition is true after a step', () => {
    const graph = withBeside(
      [catchEvent('wait', { kind: 'conditional', condition: feel('done = done2') }), userTask('after')],
      ['fork > wait > after > end'],
    );
    const run = new CaseRun(graph).start({ done: 1, done2: 1 });
    expect(tasks(run)).toEqual(['review', 'after']);
  });

  it('goes on at once where the condition is true already', () => {
    const graph = withBeside([catchEvent('wait', when), userTask('after')], ['fork > wait > after > end']);
    expect(tasks(new CaseRun(graph).start({ done: true }))).toEqual(['review', 'after']);
    expect(tasks(new CaseRun(graph).start({ done: false }))).toEqual(['review']);
  });

  it.each([
    ['at the border of an activity', [userTask('long'), boundary('stop', 'long', { trigger: when })], ['fork > long > end', 'stop > end']],
    [
      'behind an event-based gateway',
      [eventBased('which'), catchEvent('stop', when), catchEvent('answered', onMessage('answer'))],
      ['fork > which > stop > end', 'which > answered > end'],
    ],
    [
      'of an event sub-process',
      [eventSubProcess('handler', ['stop']), startEvent('stop', { trigger: when, interrupting: true }), endEvent('stopped')],
      ['stop > stopped'],
    ],
  ])('%s interrupts', (_, sketches, arrows) => {
    const run = new CaseRun(withBeside(sketches, arrows)).start({ done: true });
    expect(run.path()).toContain('stop');
    const waiting = new CaseRun(withBeside(sketches, arrows)).start({ done: false });
    expect(waiting.path()).not.toContain('stop');
  });

  it.each([
    ['at the border of an activity', [boundary('tell', 'long', { trigger: when, interrupting: false })]],
    ['of an event sub-process', [eventSubProcess('handler', ['tell']), startEvent('tell', { trigger: when, interrupting: false })]],
  ])('%s that does not interrupt happens each time its condition becomes true, and no more while it stays so', (_, sketches) => {
    const change = { result: 'done', loop: { testBefore: false } } as const;
    const graph = graphOf(
      [
        ...[startEvent('start'), parallel('fork'), userTask('long'), receiveTask('change', change), endEvent('end'), endEvent('told')],
        ...sketches,
      ],
      ['start > fork > long > end', 'fork > change > end', 'tell > told'],
    );
    const run = new CaseRun(graph).start({ done: false });
    const told = [true, true, false, false, true].map((done) => {
      run.receive('change', done);
      return run.path().filter((element) => element === 'told').length;
    });
    expect(told).toEqual([1, 1, 1, 1, 2]);
    expect(tasks(run)).toEqual(['long', 'change']);
  });

  it('refuses the step where its condition cannot be evaluated', () => {
    const graph = withBeside([catchEvent('wait', when)], ['fork > wait > end']);
    expect(() => finishing(new CaseRun(graph).start({ done: false }))).toThrow('true or false');
  });
});
