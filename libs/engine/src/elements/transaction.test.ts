import { CaseRun } from '../testing/case-run';
import {
  boundary,
  endEvent,
  eventSubProcess,
  feel,
  formula,
  graphOf,
  onMessage,
  parallel,
  scriptTask,
  type Sketch,
  startEvent,
  subProcess,
  undoable,
  userTask,
} from '../testing/graph-builder';

const cancel = endEvent('cancel', { throws: { kind: 'cancel' } });
const onCancel = boundary('cancelled', 'deal', { trigger: { kind: 'cancel' } });
const marked = { isTransaction: true } as const;

/** A transaction in which one thing is done that can be undone, before `inside` goes on. */
const transaction = (inside: readonly Sketch[], flows: readonly string[], more: Parameters<typeof subProcess>[2] = {}) =>
  graphOf(
    [
      ...[startEvent('start'), subProcess('deal', 'in', { ...marked, ...more }), endEvent('good'), endEvent('bad', { outcome: 'revoked' })],
      ...[startEvent('in'), ...undoable(scriptTask('pay'), 'repay', userTask), onCancel, ...inside],
    ],
    ['start > deal > good', 'cancelled > bad', ...flows],
  );

describe('transaction', () => {
  it('undoes what was completed in it when it is cancelled, and leaves by its cancel event', () => {
    const run = new CaseRun(transaction([cancel], ['in > pay > cancel'])).start();
    expect(run.open()).toMatchObject([{ element: 'repay' }]);
    expect(run.completeTask('repay').outcome()).toBe('revoked');
    expect(run.path()).toEqual(['start', 'deal', 'in', 'pay', 'cancel', 'repay', 'cancelled', 'bad']);
  });

  it('takes back first what still goes on in it', () => {
    const inside = [parallel('fork'), userTask('other'), cancel];
    const run = new CaseRun(transaction(inside, ['in > fork > pay > cancel', 'fork > other'])).start();
    expect(run.open()).toMatchObject([{ element: 'repay' }]);
    expect(run.of('task-closed')).toEqual([{ kind: 'task-closed', task: expect.any(Number), element: 'other', how: 'cancelled' }]);
  });

  it('is cancelled from a scope inside as well', () => {
    const handler = [eventSubProcess('aside', ['asked'], 'deal'), startEvent('asked', { trigger: onMessage('stop'), interrupting: false })];
    const graph = transaction([userTask('other'), ...handler, cancel], ['in > pay > other', 'asked > cancel']);
    const run = new CaseRun(graph).start().receive('asked').completeTask('repay');
    expect(run.outcome()).toBe('revoked');
    expect(run.open()).toEqual([]);
  });

  it('leaves at once where nothing is to be undone', () => {
    expect(new CaseRun(transaction([cancel], ['in > cancel'])).start().outcome()).toBe('revoked');
  });

  it('that ends well undoes nothing, and can be undone no more by its cancel event', () => {
    const run = new CaseRun(transaction([endEvent('out')], ['in > pay > out'])).start();
    expect(run.path()).toEqual(['start', 'deal', 'in', 'pay', 'out', 'good']);
  });

  it('with instances is cancelled as a whole, each instance undone with its own variables', () => {
    const each = { multiInstance: { sequential: false, collection: formula('cards'), elementVariable: 'card' } };
    const graph = transaction([userTask('other'), cancel], ['in > pay > other > cancel'], each);
    const run = new CaseRun(graph).start({ cards: ['A', 'B'] }).completeTask('other');
    const seen: unknown[] = [];
    for (let round = 0; round < 2; round += 1) {
      seen.push(run.state?.scopes.at(-1)?.variables['card']);
      run.completeTask('repay');
    }
    expect(seen).toEqual(['B', 'A']);
    expect(run.outcome()).toBe('revoked');
  });

  it('is left by its error event where undoing fails, as a hazard: nothing more is undone', () => {
    const failing = (id: string, more: object) => subProcess(id, 'undoing', more);
    const graph = graphOf(
      [
        ...[startEvent('start'), subProcess('deal', 'in', marked), endEvent('good'), endEvent('bad'), endEvent('failed')],
        ...[startEvent('in'), ...undoable(scriptTask('pay'), 'repay', failing), onCancel, cancel],
        ...[startEvent('undoing'), endEvent('hazard', { throws: { kind: 'error', code: 'unpaid' } })],
        boundary('caught', 'deal', { trigger: { kind: 'error' } }),
      ],
      ['start > deal > good', 'cancelled > bad', 'in > pay > cancel', 'undoing > hazard', 'caught > failed'],
    );
    expect(new CaseRun(graph).start().path().slice(-3)).toEqual(['hazard', 'caught', 'failed']);
  });

  it('without a cancel event refuses the step that would cancel it', () => {
    const graph = graphOf(
      [startEvent('start'), subProcess('deal', 'in', marked), startEvent('in'), userTask('work'), cancel],
      ['start > deal', 'in > work > cancel'],
    );
    const run = new CaseRun(graph).start();
    const task = run.open()[0]?.no ?? 0;
    expect(run.try({ kind: 'task-completed', task, data: {} })).toMatchObject({ code: 'no-flow-taken', element: 'deal' });
  });

  it('can be a loop', () => {
    const run = new CaseRun(transaction([], ['in > pay'], { loop: { testBefore: false, condition: feel('3 > loopCounter') } })).start();
    expect(run.path().filter((element) => element === 'pay')).toHaveLength(2);
  });
});
