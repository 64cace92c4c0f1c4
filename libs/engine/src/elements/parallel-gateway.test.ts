import { CaseRun } from '../testing/case-run';
import { endEvent, exclusive, feel, graphOf, parallel, startEvent, subProcess, userTask } from '../testing/graph-builder';

const tasks = (run: CaseRun) => run.open().map(({ element }) => element);

describe('parallel gateway', () => {
  const forkAndJoin = graphOf(
    [startEvent('start'), parallel('fork'), userTask('a'), userTask('b'), parallel('join'), userTask('after'), endEvent('end')],
    ['start > fork > a > join > after > end', 'fork > b > join'],
  );

  it('goes along all its flows, in file order', () => {
    expect(tasks(new CaseRun(forkAndJoin).start())).toEqual(['a', 'b']);
  });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('goes on with one token when the last branch has come (%s, then %s)', (first, second) => {
    const run = new CaseRun(forkAndJoin).start().completeTask(first);
    expect(tasks(run)).toEqual([second]);
    expect(tasks(run.completeTask(second))).toEqual(['after']);
    expect(run.completeTask('after').outcome()).toBe('completed');
  });

  it('keeps further tokens of a flow for the next round', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        exclusive('merge'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        parallel('join'),
        userTask('after'),
      ],
      ['start > fork > merge > a > join > after', 'fork > merge', 'fork > b > join', 'fork > c > join'],
    );
    // Two tokens come by a; the join has the three flows a, b and c.
    const run = new CaseRun(graph).start().completeTask('a').completeTask('a').completeTask('b');
    expect(run.state?.tokens.filter(({ wait }) => wait.kind === 'join')).toHaveLength(3);
    run.completeTask('c');
    expect(tasks(run)).toEqual(['after']);
    expect(run.state?.tokens.filter(({ wait }) => wait.kind === 'join')).toHaveLength(1);
  });

  it('joins only tokens of one scope', () => {
    const graph = graphOf(
      [
        ...[startEvent('start'), subProcess('each', 'inner', { multiInstance: { sequential: false, cardinality: feel('2') } })],
        ...[startEvent('inner'), parallel('fork'), userTask('a'), userTask('b'), parallel('join'), userTask('after')],
      ],
      ['start > each', 'inner > fork > a > join > after', 'fork > b > join'],
    );
    const run = new CaseRun(graph).start();
    const [a, , , b] = run.open().map(({ no }) => no);
    run.send({ kind: 'task-completed', task: a ?? 0, data: {} }).send({ kind: 'task-completed', task: b ?? 0, data: {} });
    expect(tasks(run)).toEqual(['b', 'a']);
    run.completeTask('a').completeTask('b').completeTask('after').completeTask('after');
    expect(run.outcome()).toBe('completed');
  });

  it('joins at once when a fork leads straight into it', () => {
    const graph = graphOf(
      [startEvent('start'), parallel('fork'), parallel('join'), userTask('after')],
      ['start > fork > join > after', 'fork > join'],
    );
    expect(tasks(new CaseRun(graph).start())).toEqual(['after']);
  });

  it('refuses the step after which every token would wait at a join for one that can never come', () => {
    const graph = graphOf(
      [startEvent('start'), exclusive('either'), userTask('a'), userTask('b'), parallel('join'), endEvent('end')],
      ['start > either > a > join > end', 'either > b > join'],
    );
    const run = new CaseRun(graph).start();
    expect(run.try({ kind: 'task-completed', task: run.open()[0]?.no ?? 0, data: {} })).toMatchObject({
      code: 'no-flow-taken',
      element: 'join',
    });
  });

  it('forgets a waiting branch that a terminate end has cancelled', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        userTask('a'),
        userTask('b'),
        parallel('join'),
        userTask('c'),
        endEvent('stop', { terminate: true }),
      ],
      ['start > fork > a > join', 'fork > b > join', 'fork > c > stop'],
    );
    const run = new CaseRun(graph).start().completeTask('a').completeTask('c');
    expect(run.outcome()).toBe('completed');
    expect(run.traces()).toContainEqual({ kind: 'cancelled', element: 'join' });
  });
});
