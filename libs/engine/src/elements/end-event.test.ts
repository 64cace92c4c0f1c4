import { CaseRun } from '../testing/case-run';
import { endEvent, feel, graphOf, parallel, startEvent, subProcess, userTask } from '../testing/graph-builder';

const fork = ['start > fork > a > endA', 'fork > b > endB'];

describe('end event', () => {
  it('gives the case its outcome', () => {
    const graph = graphOf([startEvent('start'), endEvent('refused', { outcome: 'refused' })], ['start > refused']);
    const run = new CaseRun(graph).start();
    expect(run.of('case-ended')).toEqual([{ kind: 'case-ended', outcome: 'refused', element: 'refused' }]);
  });

  it('ends the case only with the last token, whose end event gives the outcome', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        userTask('a'),
        userTask('b'),
        endEvent('endA', { outcome: 'first' }),
        endEvent('endB', { outcome: 'second' }),
      ],
      fork,
    );
    const run = new CaseRun(graph).start().completeTask('a');
    expect(run.outcome()).toBeUndefined();
    expect(run.completeTask('b').outcome()).toBe('second');
  });

  it('takes everything else with it where it terminates', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        userTask('a'),
        userTask('b'),
        endEvent('endA', { terminate: true, outcome: 'stopped' }),
        endEvent('endB'),
      ],
      fork,
    );
    const run = new CaseRun(graph).start().completeTask('a');
    expect(run.of('task-closed').map(({ element, how }) => [element, how])).toEqual([
      ['a', 'completed'],
      ['b', 'cancelled'],
    ]);
    expect(run.outcome()).toBe('stopped');
  });

  it('terminates only the sub-process that it lies in', () => {
    const graph = graphOf(
      [
        ...[startEvent('start'), parallel('fork'), subProcess('sub', 'subStart'), userTask('outside'), endEvent('end')],
        ...[
          startEvent('subStart'),
          parallel('subFork'),
          userTask('a'),
          subProcess('deep', 'deepStart'),
          endEvent('stop', { terminate: true }),
        ],
        ...[startEvent('deepStart'), userTask('b'), userTask('afterSub')],
      ],
      ['start > fork > sub > afterSub > end', 'fork > outside > end', 'subStart > subFork > a > stop', 'subFork > deep', 'deepStart > b'],
    );
    const run = new CaseRun(graph).start().completeTask('a');
    expect(run.open().map(({ element }) => element)).toEqual(['outside', 'afterSub']);
    expect(run.traces()).toContainEqual({ kind: 'cancelled', element: 'deep' });
  });

  it('terminates only the instance that it lies in', () => {
    const graph = graphOf(
      [
        ...[
          startEvent('start'),
          subProcess('each', 'inner', { multiInstance: { sequential: false, cardinality: feel('2') } }),
          endEvent('end'),
        ],
        ...[startEvent('inner'), parallel('fork'), userTask('a'), userTask('b'), endEvent('stop', { terminate: true })],
      ],
      ['start > each > end', 'inner > fork > a > stop', 'fork > b'],
    );
    const run = new CaseRun(graph).start().completeTask('a');
    expect(run.open().map(({ element }) => element)).toEqual(['a', 'b']);
    expect(run.completeTask('a').outcome()).toBe('completed');
  });
});
