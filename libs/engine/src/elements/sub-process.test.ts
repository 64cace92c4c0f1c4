import { CaseRun } from '../testing/case-run';
import { endEvent, feel, graphOf, parallel, scriptTask, startEvent, subProcess, userTask } from '../testing/graph-builder';

describe('sub-process', () => {
  it('is done when no token is left in it, and its results are seen outside', () => {
    const graph = graphOf(
      [
        ...[startEvent('start'), subProcess('sub', 'inner'), scriptTask('after', { script: feel('a.points + 1') }), endEvent('end')],
        ...[startEvent('inner'), parallel('fork'), userTask('a'), userTask('b'), endEvent('innerEnd', { outcome: 'not of the case' })],
      ],
      ['start > sub > after > end', 'inner > fork > a > innerEnd', 'fork > b > innerEnd'],
    );
    const run = new CaseRun(graph).start().completeTask('b');
    expect(run.path()).not.toContain('after');
    run.completeTask('a', { points: 1 });
    expect(run.variables()).toEqual({ a: { points: 1 }, b: {}, after: 2 });
    expect(run.outcome()).toBe('completed');
    expect(run.state?.scopes).toHaveLength(1);
  });

  it('may lie in another one', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('outer', 's1'),
        startEvent('s1'),
        subProcess('inner', 's2'),
        startEvent('s2'),
        userTask('a'),
        userTask('b'),
      ],
      ['start > outer > b', 's1 > inner', 's2 > a'],
    );
    const run = new CaseRun(graph).start().completeTask('a');
    expect(run.open().map(({ element }) => element)).toEqual(['b']);
    expect(run.traces().filter(({ kind }) => kind === 'left')).toEqual(
      ['start', 's1', 's2', 'a', 'inner', 'outer'].map((element) => ({ kind: 'left', element })),
    );
  });
});
