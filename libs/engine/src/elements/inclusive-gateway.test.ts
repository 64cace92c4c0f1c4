import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import {
  boundary,
  elementId,
  endEvent,
  exclusive,
  graphOf,
  inclusive,
  linkCatch,
  linkThrow,
  parallel,
  startEvent,
  userTask,
} from '../testing/graph-builder';

const tasks = (run: CaseRun) => run.open().flatMap(({ kind, element }) => (kind === 'task' ? [element] : []));

/** A fork with a condition on each of three branches, the third by default, that join again. */
const forkAndJoin = (a: string, b: string) =>
  graphOf(
    [
      startEvent('start'),
      inclusive('fork', { defaultFlow: elementId('fork>c') }),
      userTask('a'),
      userTask('b'),
      userTask('c'),
      inclusive('join'),
      userTask('after'),
      endEvent('end'),
    ],
    ['start > fork', { path: 'fork > a > join', condition: a }, { path: 'fork > b > join', condition: b }, 'fork > c > join > after > end'],
  );

describe('inclusive gateway', () => {
  it.each([
    ['true', 'true', ['a', 'b']],
    ['false', 'true', ['b']],
    ['false', 'false', ['c']],
  ])('takes every flow whose condition is true, else the default one (%s, %s)', (a, b, expected) => {
    expect(tasks(new CaseRun(forkAndJoin(a, b)).start())).toEqual(expected);
  });

  it('waits for the branches that were taken and for no other', () => {
    const run = new CaseRun(forkAndJoin('true', 'true')).start().completeTask('b');
    expect(tasks(run)).toEqual(['a']);
    expect(tasks(run.completeTask('a'))).toEqual(['after']);
    expect(run.completeTask('after').outcome()).toBe('completed');
    expect(run.path().filter((element) => element === 'after')).toHaveLength(1);
  });

  it('goes on at once where only one branch was taken', () => {
    expect(tasks(new CaseRun(forkAndJoin('false', 'true')).start().completeTask('b'))).toEqual(['after']);
  });

  it('refuses the step where no condition is true and there is no default flow', () => {
    const sketches = [startEvent('start'), inclusive('fork'), userTask('a'), endEvent('end')];
    const graph = graphOf(sketches, ['start > fork', { path: 'fork > a', condition: 'false' }, 'a > end']);
    const problem = new CaseRun(graph, fakeContext()).try({ kind: 'start', at: elementId('start'), data: {} });
    expect(problem).toMatchObject({ code: 'no-flow-taken', element: 'fork' });
  });
});

describe('inclusive join', () => {
  it('goes on when a token that could have come has gone another way', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        userTask('wait'),
        exclusive('which', { defaultFlow: elementId('which>aside') }),
        inclusive('join'),
        userTask('after'),
        endEvent('aside'),
        endEvent('end'),
      ],
      ['start > fork > join > after > end', 'fork > wait > which > aside', { path: 'which > join', condition: 'false' }],
    );
    const run = new CaseRun(graph).start();
    expect(tasks(run)).toEqual(['wait']);
    expect(tasks(run.completeTask('wait'))).toEqual(['after']);
  });

  it('sees the way through links and boundary events', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        userTask('wait'),
        boundary('stop', 'wait', {}),
        linkThrow('away', 'here'),
        linkCatch('here'),
        inclusive('join'),
        userTask('after'),
        endEvent('aside'),
        endEvent('end'),
      ],
      ['start > fork > join > after > end', 'fork > wait > aside', 'stop > away', 'here > join'],
    );
    expect(tasks(new CaseRun(graph).start())).toEqual(['wait']);
    const stopped = new CaseRun(graph).start().receive('stop');
    expect(tasks(stopped)).toEqual(['after']);
    expect(tasks(new CaseRun(graph).start().completeTask('wait'))).toEqual(['after']);
    expect(stopped.path().filter((element) => element === 'after')).toHaveLength(1);
  });

  it('does not wait for a token that waits for it, in a loop around both', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        exclusive('again'),
        parallel('split'),
        userTask('beside'),
        inclusive('fork', { defaultFlow: elementId('fork>b') }),
        userTask('a'),
        userTask('b'),
        inclusive('join'),
        parallel('meet'),
        exclusive('done', { defaultFlow: elementId('done>end') }),
        endEvent('end'),
      ],
      [
        'start > again > split > beside > meet > done > end',
        'split > fork > b > join > meet',
        { path: 'fork > a > join', condition: 'true' },
        { path: 'done > again', condition: 'false' },
      ],
    );
    const run = new CaseRun(graph).start().completeTask('beside').completeTask('a');
    expect(run.outcome()).toBe('completed');
  });

  it('keeps further tokens of one flow for another round', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        userTask('a'),
        boundary('ask', 'a', { interrupting: false }),
        inclusive('join'),
        userTask('after'),
        endEvent('end'),
      ],
      ['start > a > join > after > end', 'ask > join'],
    );
    const run = new CaseRun(graph).start().receive('ask').receive('ask');
    expect(tasks(run)).toEqual(['a']);
    expect(tasks(run.completeTask('a'))).toEqual(['after', 'after']);
  });
});
