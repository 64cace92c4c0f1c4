import { type StepProblem } from '../step-result';
import { type CaseRun } from '../testing/case-run';
import { done, open, play, tasks } from '../testing/going-back';
import { elementId, endEvent, feel, parallel, serviceTask, startEvent, subProcess, userTask } from '../testing/graph-builder';

describe('taking back', () => {
  const take = (run: CaseRun, element: string): StepProblem | undefined =>
    run.try({ kind: 'taken-back', element: elementId(element), assignee: 'wang' });
  const branches = () =>
    play(
      [startEvent('s'), parallel('fork'), parallel('join'), serviceTask('job'), ...tasks('a', 'b', 'c', 'd'), endEvent('e')],
      ['s > a > fork', 'fork > job > b > join', 'fork > c > join', 'join > d > e'],
    );

  it('gives the step back to whoever did it, as long as nobody has gone on', () => {
    const run = done(branches(), 'a').completeJob('job');
    expect(take(run, 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
    expect(run.of('task-opened').at(-1)).toMatchObject({ element: 'a', assignee: 'wang' });
    done(run, 'a').completeJob('job');
    done(run, 'b');
    expect(take(run, 'a')).toMatchObject({ code: 'acted-upon', element: 'b' });
    expect(take(run, 'b')).toBeUndefined();
    done(run, 'b', 'c');
    expect(take(run, 'c')).toBeUndefined();
    done(run, 'c', 'd');
    expect(run.outcome()).toBe('completed');
  });

  it('brings a branch back that has ended, and refuses where somebody acted in one that has', () => {
    const run = play(
      [startEvent('s'), parallel('fork'), ...tasks('a', 'b', 'c'), endEvent('e')],
      ['s > a > fork', 'fork > b > e', 'fork > c'],
    );
    done(run, 'a', 'b');
    expect(take(run, 'a')).toMatchObject({ code: 'acted-upon' });
    expect(take(run, 'b')).toBeUndefined();
    expect(open(run)).toEqual(['b', 'c']);
  });

  it.each<[string, object]>([
    ['one of several opinions', { multiInstance: { sequential: false, cardinality: feel('2') } }],
    ['one round', { loop: { maximum: 2, testBefore: false } }],
  ])('refuses where somebody has given %s that followed', (_what, marker) => {
    const run = done(play([startEvent('s'), ...tasks('a'), userTask('opinion', marker)], ['s > a > opinion']), 'a');
    done(run, 'opinion');
    expect(take(run, 'a')).toMatchObject({ code: 'acted-upon', element: 'opinion' });
  });

  it('refuses what was not done, what was done by many, and what lies in a sub-process that is over', () => {
    const many = userTask('m', { multiInstance: { sequential: false, cardinality: feel('1') } });
    const run = play([startEvent('s'), many, subProcess('sub', 'in'), startEvent('in'), ...tasks('x', 'y')], ['s > m > sub > y', 'in > x']);
    expect(take(run, 'm')).toMatchObject({ code: 'other-instance' });
    done(run, 'm');
    expect(take(run, 'm')).toMatchObject({ code: 'other-instance' });
    expect(take(run, 'x')).toMatchObject({ code: 'still-open' });
    expect(take(run, 'y')).toMatchObject({ code: 'never-passed' });
    done(run, 'x');
    expect(take(run, 'x')).toMatchObject({ code: 'scope-closed' });
  });
});
