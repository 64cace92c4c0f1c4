import { type Trigger } from '#bpmn';
import { awaitedSignals } from './awaited-signals';
import { type CaseRun } from './testing/case-run';
import { back, done, open, play, tasks } from './testing/going-back';
import {
  after,
  boundary,
  endEvent,
  eventSubProcess,
  scriptTask,
  type Sketch,
  startEvent,
  subProcess,
  undoable,
  userTask,
} from './testing/graph-builder';

const late = { kind: 'escalation', code: 'late' } as const satisfies Trigger;
const closed = { kind: 'signal', signal: 'closed' } as const satisfies Trigger;
const paying: readonly Sketch[] = undoable(userTask('pay'), 'repay', userTask);

/** Lets a clock lapse, which nothing may catch. */
const lapse = (run: CaseRun) => run.try({ kind: 'escalated', code: 'late' });

describe('an activity in which something is undone', () => {
  it('is reached by nothing before it opens again', () => {
    const events = [boundary('lapsed', 'pay', { trigger: late }), boundary('stopped', 'pay', { trigger: closed })];
    const run = play(
      [startEvent('s'), ...paying, ...events, ...tasks('b', 'handle'), endEvent('e')],
      ['s > pay > b > e', 'lapsed > handle', 'stopped > handle'],
    );
    back(done(run, 'pay'), 'b', 'pay');
    expect(lapse(run)).toMatchObject({ code: 'no-flow-taken' });
    expect(run.state && awaitedSignals(run.graph, run.state)).toEqual([]);
    run.send({ kind: 'signal-received', signal: 'closed' });
    expect(open(run)).toEqual(['repay']);
    done(run, 'repay');
    expect(lapse(run)).toBeUndefined();
    expect(open(run)).toEqual(['handle']);
  });

  it('starts none of its event sub-processes, whose scope is not there', () => {
    const run = play(
      [
        ...[startEvent('s'), subProcess('sub', 'in'), startEvent('in'), ...paying, ...tasks('b', 'handle'), endEvent('e')],
        ...[eventSubProcess('aside', ['asked'], 'sub'), startEvent('asked', { trigger: late })],
        ...[eventSubProcess('other', ['called'], 'sub'), startEvent('called', { trigger: closed })],
      ],
      ['s > sub > b > e', 'in > pay', 'asked > handle'],
    );
    back(done(run, 'pay'), 'b', 'sub');
    expect(open(run)).toEqual(['repay']);
    expect(lapse(run)).toMatchObject({ code: 'no-flow-taken' });
    expect(run.state && awaitedSignals(run.graph, run.state)).toEqual([]);
  });

  it('undoes all of a cancelled transaction, whatever happens meanwhile', () => {
    const events = [boundary('overdue', 'deal', { trigger: after('P1D') }), boundary('lapsed', 'deal', { trigger: late })];
    const run = play(
      [
        ...[startEvent('s'), subProcess('deal', 'in', { isTransaction: true }), startEvent('in'), ...paying, ...events],
        ...[...undoable(scriptTask('list'), 'strike', userTask), endEvent('cancel', { throws: { kind: 'cancel' } })],
        ...[boundary('cancelled', 'deal', { trigger: { kind: 'cancel' } }), ...tasks('revoked', 'handle')],
      ],
      ['s > deal', 'in > list > pay > cancel', 'cancelled > revoked', 'overdue > handle', 'lapsed > handle'],
    );
    done(run, 'pay');
    expect(open(run)).toEqual(['repay']);
    expect(lapse(run)).toMatchObject({ code: 'no-flow-taken' });
    done(run, 'repay', 'strike');
    expect(open(run)).toEqual(['revoked']);
  });
});
