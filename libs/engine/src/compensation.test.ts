import { type ThrownCompensation } from '#bpmn';
import { type Completed } from './case-state';
import { CaseRun } from './testing/case-run';
import {
  boundary,
  elementId,
  endEvent,
  eventSubProcess,
  feel,
  formula,
  graphOf,
  parallel,
  scriptTask,
  type Sketch,
  startEvent,
  subProcess,
  throwEvent,
  undoable,
  userTask,
} from './testing/graph-builder';

const undo = (activity?: string): ThrownCompensation => ({
  kind: 'compensation',
  ...(activity === undefined ? {} : { activity: elementId(activity) }),
});
const two = [...undoable(userTask('pay'), 'repay'), ...undoable(userTask('issue'), 'withdraw')];
/** Two activities that can be undone, and then an event that undoes. */
const sequence = (thrown: ThrownCompensation, more: readonly Sketch[] = []) =>
  graphOf(
    [startEvent('start'), ...two, throwEvent('undo', { throws: thrown }), endEvent('end'), ...more],
    ['start > pay > issue > undo > end'],
  );
const afterUndo = (run: CaseRun) => run.path().slice(run.path().indexOf('undo') + 1);

describe('compensation', () => {
  it('undoes what was completed, the last first, and then goes on', () => {
    const run = new CaseRun(sequence(undo())).start().completeTask('pay').completeTask('issue');
    expect(afterUndo(run)).toEqual(['withdraw', 'repay', 'end']);
    expect(run.outcome()).toBe('completed');
  });

  it('undoes the one activity that it names', () => {
    const run = new CaseRun(sequence(undo('pay'))).start().completeTask('pay').completeTask('issue');
    expect(afterUndo(run)).toEqual(['repay', 'end']);
  });

  it('undoes each completion once, however often it is thrown', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        ...undoable(scriptTask('pay'), 'repay'),
        throwEvent('undo', { throws: undo('pay') }),
        endEvent('again', { throws: undo() }),
      ],
      ['start > pay > undo > again'],
    );
    expect(afterUndo(new CaseRun(graph).start())).toEqual(['repay', 'again']);
  });

  it('leaves alone what was not completed', () => {
    const graph = graphOf(
      [startEvent('start'), parallel('fork'), ...two, throwEvent('undo', { throws: undo() }), endEvent('end')],
      ['start > fork > pay > end', 'fork > issue > undo > end'],
    );
    expect(afterUndo(new CaseRun(graph).start().completeTask('issue'))).toEqual(['withdraw', 'end']);
  });

  it('waits for the activities that undo, one after another, also at an end event', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        ...undoable(scriptTask('pay'), 'repay', userTask),
        ...undoable(scriptTask('issue'), 'withdraw', userTask),
        endEvent('undo', { throws: undo(), outcome: 'revoked' }),
      ],
      ['start > pay > issue > undo'],
    );
    const run = new CaseRun(graph).start();
    expect(run.open().map(({ element }) => element)).toEqual(['withdraw']);
    expect(run.completeTask('withdraw').open()).toMatchObject([{ element: 'repay' }]);
    expect(run.completeTask('repay').outcome()).toBe('revoked');
  });

  it('is taken back with what it lies in', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('sub', 'in'),
        startEvent('in'),
        ...undoable(scriptTask('pay'), 'repay', userTask),
        endEvent('undo', { throws: undo() }),
        boundary('stop', 'sub', {}),
        endEvent('end'),
      ],
      ['start > sub > end', 'in > pay > undo', 'stop > end'],
    );
    const run = new CaseRun(graph).start().receive('stop');
    expect(run.open()).toEqual([]);
    expect(run.state).toMatchObject({ ended: 'completed', tokens: [], scopes: [{ id: 0 }] });
  });

  it('keeps nothing where nothing can be undone', () => {
    const graph = graphOf([startEvent('start'), scriptTask('a'), userTask('b'), endEvent('end')], ['start > a > b > end']);
    expect(new CaseRun(graph).start().state?.scopes).toEqual([{ id: 0, kind: 'process', tokens: 1, variables: { a: 1 } }]);
  });
});

/** A sub-process in which two things are done, and that is then undone. */
const around = (sub: readonly Sketch[], more: readonly Sketch[] = [], flows: readonly string[] = []) =>
  graphOf(
    [
      startEvent('start'),
      ...sub,
      startEvent('in'),
      ...undoable(scriptTask('pay', { script: feel('loopCounter') }), 'repay', userTask),
      ...undoable(scriptTask('issue'), 'withdraw'),
      endEvent('out'),
      throwEvent('undo', { throws: undo('sub') }),
      endEvent('end'),
      ...more,
    ],
    ['start > sub > undo > end', 'in > pay > issue > out', ...flows],
  );
const inner = [
  eventSubProcess('inside', ['asked'], 'sub'),
  startEvent('asked', { trigger: { kind: 'compensation' } }),
  throwEvent('first', { throws: undo('pay') }),
  endEvent('done'),
];
const each = { multiInstance: { sequential: true, collection: formula('cards'), elementVariable: 'card' } };

describe('compensation of a sub-process', () => {
  const start = (graph: ReturnType<typeof around>) => new CaseRun(graph).start({ loopCounter: 0, cards: ['A', 'B'] });

  it('without a handler undoes what was completed in it, the last first', () => {
    const run = start(around([subProcess('sub', 'in')])).completeTask('repay');
    expect(afterUndo(run)).toEqual(['withdraw', 'repay', 'end']);
  });

  it('with a handler on its border leaves everything to that', () => {
    expect(afterUndo(start(around(undoable(subProcess('sub', 'in'), 'revoke'))))).toEqual(['revoke', 'end']);
  });

  it('with an event sub-process for it leaves it to that which undoes the parts, and then to the handler on its border', () => {
    const graph = around(undoable(subProcess('sub', 'in'), 'revoke'), inner, ['asked > first > done']);
    const run = start(graph).completeTask('repay');
    expect(afterUndo(run)).toEqual(['inside', 'asked', 'first', 'repay', 'done', 'revoke', 'end']);
    expect(run.outcome()).toBe('completed');
  });

  it('with instances undoes each of them with the variables that it had', () => {
    const run = start(around([subProcess('sub', 'in', each)]));
    const cards: unknown[] = [];
    const keep = () => cards.push(run.state?.scopes.find(({ variables }) => 'card' in variables)?.variables['card']);
    keep();
    run.completeTask('repay');
    keep();
    run.completeTask('repay');
    expect(cards).toEqual(['B', 'A']);
    expect(afterUndo(run)).toEqual(['withdraw', 'repay', 'withdraw', 'repay', 'end']);
  });

  it('that was taken back undoes nothing', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        ...undoable(subProcess('sub', 'in'), 'revoke'),
        startEvent('in'),
        userTask('work'),
        boundary('stop', 'sub', {}),
        throwEvent('undo', { throws: undo() }),
        endEvent('end'),
      ],
      ['start > sub > end', 'in > work', 'stop > undo > end'],
    );
    expect(afterUndo(new CaseRun(graph).start().receive('stop'))).toEqual(['end']);
  });
});

describe('compensation of instances', () => {
  it('runs the handler for each instance, the last one first, and sees its item', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        ...undoable(scriptTask('pay', each), 'repay', (id, more) => userTask(id, { ...more, assignee: formula('card') })),
        endEvent('undo', { throws: undo() }),
      ],
      ['start > pay > undo'],
    );
    const run = new CaseRun(graph).start({ cards: ['A', 'B', 'C'] });
    run.completeTask('repay').completeTask('repay').completeTask('repay');
    expect(run.of('task-opened').map(({ assignee }) => assignee)).toEqual(['C', 'B', 'A']);
    expect(run.outcome()).toBe('completed');
  });

  it('waits until all are done: an activity that was taken back half-way is not undone', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        ...undoable(userTask('pay', each), 'repay'),
        boundary('stop', 'pay', {}),
        throwEvent('undo', { throws: undo() }),
        endEvent('end'),
      ],
      ['start > pay > end', 'stop > undo > end'],
    );
    const run = new CaseRun(graph).start({ cards: ['A', 'B'] }).completeTask('pay');
    const waiting = run.state?.tokens[0]?.wait;
    const done: readonly Completed[] = [{ element: elementId('pay'), variables: { card: 'A', loopCounter: 1, pay: {} } }];
    expect(waiting).toMatchObject({ kind: 'instances', done });
    expect(afterUndo(run.receive('stop'))).toEqual(['end']);
  });

  it('undoes a loop once for each round', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        ...undoable(scriptTask('pay', { loop: { testBefore: false, maximum: 3 } }), 'repay'),
        throwEvent('undo', { throws: undo() }),
        endEvent('end'),
      ],
      ['start > pay > undo > end'],
    );
    expect(afterUndo(new CaseRun(graph).start())).toEqual(['repay', 'repay', 'repay', 'end']);
  });
});
