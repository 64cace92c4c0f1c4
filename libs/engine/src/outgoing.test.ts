import { CaseRun } from './testing/case-run';
import { elementId, graphOf, startEvent, userTask } from './testing/graph-builder';

const open = (run: CaseRun) => run.open().map(({ element }) => element);

describe('leaving a node', () => {
  it('goes along every flow without a condition', () => {
    const graph = graphOf([startEvent('start'), userTask('a'), userTask('b'), userTask('c')], ['start > a', 'a > b', 'a > c']);
    expect(open(new CaseRun(graph).start().completeTask('a'))).toEqual(['b', 'c']);
  });

  it('goes along the conditional flows that are true, else along the default flow', () => {
    const graph = graphOf(
      [startEvent('start'), userTask('a', { defaultFlow: elementId('a>d') }), userTask('b'), userTask('c'), userTask('d')],
      ['start > a', { path: 'a > b', condition: 'a.points > 1' }, { path: 'a > c', condition: 'a.points > 2' }, 'a > d'],
    );
    const after = (points: number) => open(new CaseRun(graph).start().completeTask('a', { points }));
    expect(after(3)).toEqual(['b', 'c']);
    expect(after(2)).toEqual(['b']);
    expect(after(1)).toEqual(['d']);
  });

  it('refuses the step where no conditional flow is true and there is no default flow', () => {
    const graph = graphOf([startEvent('start'), userTask('a'), userTask('b')], ['start > a', { path: 'a > b', condition: 'a.points > 1' }]);
    const run = new CaseRun(graph).start();
    expect(run.try({ kind: 'task-completed', task: 2, data: { points: 0 } })).toMatchObject({ code: 'no-flow-taken', element: 'a' });
    expect(open(run)).toEqual(['a']);
  });

  it('ends the token where no flow leads on, and the case with the last token', () => {
    const run = new CaseRun(graphOf([startEvent('start'), userTask('a')], ['start > a'])).start().completeTask('a');
    expect(run.of('case-ended')).toEqual([{ kind: 'case-ended', outcome: 'completed', element: 'a' }]);
  });
});
