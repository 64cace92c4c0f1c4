import { type Trigger } from '#bpmn';
import { CaseRun } from './testing/case-run';
import {
  boundary,
  catchEvent,
  endEvent,
  eventBased,
  eventSubProcess,
  feel,
  graphOf,
  onMessage,
  parallel,
  startEvent,
  subProcess,
  throwEvent,
  userTask,
} from './testing/graph-builder';

const closed = { kind: 'signal', signal: 'closed' } as const satisfies Trigger;

describe('a signal', () => {
  it('reaches every place of the case that waits for it, and no other', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        parallel('fork'),
        catchEvent('one', closed),
        catchEvent('other', { kind: 'signal', signal: 'other' }),
        eventBased('which'),
        catchEvent('two', closed),
        catchEvent('answered', onMessage('answer')),
        userTask('review'),
        boundary('stop', 'review', { trigger: closed }),
        boundary('note', 'review', { trigger: { kind: 'signal', signal: 'other' } }),
        userTask('before'),
        userTask('after'),
        throwEvent('close', { throws: closed }),
        endEvent('end'),
      ],
      [
        'start > fork > one > end',
        'fork > other > end',
        'fork > which > two > end',
        'which > answered > end',
        'fork > review > end',
        'stop > end',
        'note > end',
        'fork > before > close > end',
        'fork > after > end',
      ],
    );
    const run = new CaseRun(graph).start().completeTask('before');
    expect(run.state?.tokens.map(({ at, wait }) => [at, wait.kind])).toEqual([
      ['other', 'signal'],
      ['after', 'task'],
    ]);
    expect(run.path()).toEqual(expect.arrayContaining(['two', 'stop']));
  });

  it('starts one interrupting handler and does not take it back outside', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('inner', 'innerStart'),
        startEvent('innerStart'),
        endEvent('innerEnd', { throws: closed }),
        eventSubProcess('handler', ['handlerStart'], 'inner'),
        startEvent('handlerStart', { trigger: closed, interrupting: true }),
        endEvent('handlerEnd'),
        boundary('stop', 'inner', { trigger: closed }),
        endEvent('end'),
        endEvent('stopped'),
      ],
      ['start > inner > end', 'innerStart > innerEnd', 'handlerStart > handlerEnd', 'stop > stopped'],
    );
    const run = new CaseRun(graph).start();
    expect(run.path()).toEqual(['start', 'inner', 'innerStart', 'innerEnd', 'handler', 'handlerStart', 'handlerEnd', 'end']);
  });

  it('does not take back outside the handlers that it has started in instances', () => {
    const graph = graphOf(
      [
        ...[startEvent('start'), subProcess('each', 'in', { multiInstance: { sequential: false, cardinality: feel('2') } })],
        ...[startEvent('in'), userTask('work'), boundary('stop', 'each', { trigger: closed })],
        ...[eventSubProcess('aside', ['asked'], 'each'), startEvent('asked', { trigger: closed }), userTask('handle')],
      ],
      ['start > each', 'in > work', 'asked > handle'],
    );
    const run = new CaseRun(graph).start().send({ kind: 'signal-received', signal: 'closed' });
    expect(run.open().map(({ element }) => element)).toEqual(['handle', 'handle']);
  });

  it('is not missed by a branch that was on its way to catch it', () => {
    const graph = graphOf(
      [startEvent('start'), parallel('fork'), throwEvent('close', { throws: closed }), catchEvent('wait', closed), endEvent('end')],
      ['start > fork > close > end', 'fork > wait > end'],
    );
    expect(new CaseRun(graph).start().outcome()).toBe('completed');
  });

  it('that nothing waits for is forgotten, and what comes to wait later waits for another case to throw it', () => {
    const sketches = [startEvent('start'), throwEvent('close', { throws: closed }), catchEvent('late', closed), endEvent('end')];
    const run = new CaseRun(graphOf(sketches, ['start > close > late > end'])).start();
    expect(run.state?.tokens).toMatchObject([{ at: 'late', wait: { kind: 'signal' } }]);
  });
});
