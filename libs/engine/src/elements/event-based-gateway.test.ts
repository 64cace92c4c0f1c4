import { CaseRun } from '../testing/case-run';
import {
  after,
  catchEvent,
  endEvent,
  eventBased,
  graphOf,
  onMessage,
  onTimer,
  literal,
  receiveTask,
  startEvent,
} from '../testing/graph-builder';

const graph = graphOf(
  [
    startEvent('start'),
    eventBased('which'),
    catchEvent('answered', onMessage('answer'), { result: 'reply', stage: 'answered' }),
    catchEvent('late', after('P7D')),
    receiveTask('objection', { result: 'objection' }),
    endEvent('one'),
    endEvent('two'),
    endEvent('three'),
  ],
  ['start > which > answered > one', 'which > late > two', 'which > objection > three'],
);

describe('event-based gateway', () => {
  it('listens to everything behind it', () => {
    const run = new CaseRun(graph).start();
    expect(run.open().map(({ kind, element }) => `${kind} ${element}`)).toEqual([
      'subscription answered',
      'timer late',
      'subscription objection',
    ]);
    expect(run.path()).toEqual(['start', 'which']);
  });

  it('goes on with the event that happens first and listens to no other any more', () => {
    const run = new CaseRun(graph).start().receive('answered', 'yes');
    expect(run.open()).toEqual([]);
    expect(run.variables()).toEqual({ reply: 'yes' });
    expect(run.path()).toEqual(['start', 'which', 'answered', 'one']);
    expect(run.of('stage')).toEqual([{ kind: 'stage', stage: 'answered', element: 'answered' }]);
    expect(run.of('timer-closed')).toMatchObject([{ how: 'cancelled' }]);
    expect(run.outcome()).toBe('completed');
  });

  it('goes on with a time or a receive task likewise', () => {
    expect(new CaseRun(graph).start().fire('late').path().at(-1)).toBe('two');
    const received = new CaseRun(graph).start().receive('objection', 'no');
    expect(received.path().at(-1)).toBe('three');
    expect(received.variables()).toEqual({ objection: 'no' });
  });

  it('takes a cycle for its first period', () => {
    const cycle = onTimer({ kind: 'cycle', value: literal('R3/PT10M') });
    const sketches = [startEvent('start'), eventBased('which'), catchEvent('tick', cycle), catchEvent('b', onMessage('b'))];
    const run = new CaseRun(graphOf([...sketches, endEvent('end')], ['start > which > tick > end', 'which > b > end'])).start();
    expect(run.fire('tick').outcome()).toBe('completed');
  });
});
