import { awaitedSignals } from './awaited-signals';
import { CaseRun } from './testing/case-run';
import { boundary, catchEvent, endEvent, eventBased, graphOf, startEvent, userTask } from './testing/graph-builder';

const onSignal = (signal: string) => ({ kind: 'signal', signal }) as const;

describe('the signals that a case waits for', () => {
  it('are those of a catch event, of boundary events and of what stands behind an event-based gateway, each once', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        catchEvent('caught', onSignal('a')),
        userTask('work'),
        boundary('stop', 'work', { trigger: onSignal('b') }),
        eventBased('which'),
        catchEvent('first', onSignal('c')),
        catchEvent('second', onSignal('a')),
      ],
      ['start > caught', 'start > work', 'start > which', 'which > first', 'which > second'],
    );
    const run = new CaseRun(graph).start();
    expect(run.state && awaitedSignals(graph, run.state)).toEqual(['a', 'b', 'c']);
  });

  it('come from outside, and what waits for them goes on', () => {
    const graph = graphOf([startEvent('start'), catchEvent('caught', onSignal('a')), endEvent('end')], ['start > caught > end']);
    const run = new CaseRun(graph).start();
    expect(run.send({ kind: 'signal-received', signal: 'b' }).outcome()).toBeUndefined();
    expect(run.send({ kind: 'signal-received', signal: 'a' }).outcome()).toBe('completed');
    expect(run.state && awaitedSignals(graph, run.state)).toEqual([]);
  });
});
