import { CaseRun } from '../testing/case-run';
import { endEvent, formula, graphOf, receiveTask, startEvent } from '../testing/graph-builder';

type Options = Parameters<typeof receiveTask>[1];
const graphWith = (options: Options) =>
  graphOf([startEvent('start'), receiveTask('wait', options), endEvent('end')], ['start > wait > end']);

describe('receive task', () => {
  it('subscribes to its message with the correlation evaluated', () => {
    const run = new CaseRun(graphWith({ correlation: formula('request.id') })).start({ request: { id: 'R-1' } });
    expect(run.of('subscription-opened')).toEqual([
      { kind: 'subscription-opened', subscription: 2, element: 'wait', message: 'answer', correlation: 'R-1' },
    ]);
  });

  it('writes the payload into its result variable and goes on', () => {
    const run = new CaseRun(graphWith({ result: 'reply' })).start().receive('wait', { found: true });
    expect(run.variables()).toEqual({ reply: { found: true } });
    expect(run.of('subscription-closed')).toEqual([{ kind: 'subscription-closed', subscription: 2, how: 'received' }]);
    expect(run.outcome()).toBe('completed');
  });

  it('is public for as long as it waits', () => {
    const run = new CaseRun(graphWith({ publicity: 'publicity' })).start({ name: 'x' });
    expect(run.of('publicity-opened')).toEqual([
      { kind: 'publicity-opened', publicity: 3, element: 'wait', name: 'publicity', variables: { name: 'x' } },
    ]);
    expect(run.receive('wait').of('publicity-closed')).toEqual([
      { kind: 'publicity-closed', publicity: 3, element: 'wait', how: 'received' },
    ]);
  });

  it('takes it down when the case is cancelled', () => {
    const run = new CaseRun(graphWith({ publicity: 'publicity' })).start().send({ kind: 'cancelled', outcome: 'withdrawn' });
    expect(run.open()).toEqual([]);
    expect(run.of('publicity-closed')).toMatchObject([{ how: 'cancelled' }]);
  });
});
