import { type StepProblem } from '../step-result';
import { type CaseRun } from '../testing/case-run';
import { done, open, play, tasks } from '../testing/going-back';
import {
  after,
  elementId,
  endEvent,
  feel,
  parallel,
  scriptTask,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
  boundary,
} from '../testing/graph-builder';
import { listStanding } from './list-standing';

const move = (run: CaseRun, from: string, to: string): StepProblem | undefined =>
  run.try({ kind: 'token-moved', from: run.open().find(({ element }) => element === from)?.no ?? 0, to: elementId(to) });

describe('moving a token', () => {
  const straight = () =>
    play(
      [
        startEvent('s'),
        ...tasks('a', 'b'),
        scriptTask('x'),
        serviceTask('job'),
        boundary('late', 'a', { trigger: after('P1D') }),
        endEvent('e'),
        endEvent('tooLate'),
      ],
      ['s > a > x > b > job > e', 'late > tooLate'],
    );

  it('goes forward past what lies between, and back again, closing what stood there with its events', () => {
    const run = straight();
    expect(move(run, 'a', 'job')).toBeUndefined();
    expect(open(run)).toEqual(['job']);
    expect(run.path()).toEqual(['s', 'a', 'job']);
    expect(move(run, 'job', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a', 'late']);
    done(run, 'a', 'b').completeJob('job');
    expect(run.outcome()).toBe('completed');
  });

  it('is refused to where nothing waits, to where it stands, and where nothing open bears the number', () => {
    const run = straight();
    expect(['x', 'e', 'late', 'a', 'nowhere'].map((to) => move(run, 'a', to)?.code)).toEqual(Array(5).fill('cannot-wait-there'));
    expect(run.try({ kind: 'token-moved', from: 99, to: elementId('b') })).toMatchObject({ code: 'not-open' });
  });

  it('stays within its branch: over a fork or a join it would lose or double tokens', () => {
    const run = play(
      [startEvent('s'), parallel('fork'), parallel('join'), ...tasks('a', 'b', 'c', 'd', 'z'), endEvent('e')],
      ['s > a > fork', 'fork > b > d > join', 'fork > c > join', 'join > z > e'],
    );
    expect(move(run, 'a', 'b')).toMatchObject({ code: 'would-lose-token' });
    expect(move(run, 'a', 'z')).toBeUndefined();
    expect(move(run, 'z', 'a')).toBeUndefined();
    done(run, 'a');
    expect(move(run, 'b', 'd')).toBeUndefined();
    expect(move(run, 'c', 'd')).toMatchObject({ code: 'would-double-token' });
    expect(move(run, 'c', 'a')).toMatchObject({ code: 'would-double-token' });
    expect(move(run, 'c', 'z')).toMatchObject({ code: 'would-lose-token' });
    done(run, 'd');
    const atJoin = run.state?.tokens.find(({ wait }) => wait.kind === 'join')?.id ?? 0;
    expect(run.try({ kind: 'token-moved', from: atJoin, to: elementId('b') })).toMatchObject({ code: 'would-lose-token' });
    done(run, 'c', 'z');
    expect(run.outcome()).toBe('completed');
  });

  it('does not go before a split whose other branches go on without a join', () => {
    const run = play(
      [startEvent('s'), parallel('fork'), ...tasks('a', 'b', 'c'), endEvent('e')],
      ['s > a > fork', 'fork > b > e', 'fork > c'],
    );
    done(run, 'a');
    expect(move(run, 'b', 'a')).toMatchObject({ code: 'would-double-token' });
    done(run, 'c');
    expect(move(run, 'b', 'a')).toBeUndefined();
  });

  it('cancels a sub-process as a whole, and crosses no border of one', () => {
    const run = play(
      [startEvent('s'), subProcess('sub', 'in'), startEvent('in'), ...tasks('x', 'y', 'z'), endEvent('e')],
      ['s > sub > z > e', 'in > x > y'],
    );
    expect(move(run, 'x', 'z')).toMatchObject({ code: 'other-scope' });
    expect(move(run, 'x', 'y')).toBeUndefined();
    const around = run.state?.tokens.find(({ wait }) => wait.kind === 'scope')?.id ?? 0;
    expect(run.try({ kind: 'token-moved', from: around, to: elementId('z') })).toBeUndefined();
    expect(open(run)).toEqual(['z']);
    expect(move(run, 'z', 'x')).toMatchObject({ code: 'other-scope' });
  });

  it('takes no instance out of several, nor the activity from around them', () => {
    const many = userTask('m', { multiInstance: { sequential: false, cardinality: feel('2') } });
    const run = play([startEvent('s'), many, ...tasks('z'), endEvent('e')], ['s > m > z > e']);
    for (const { id } of run.state?.tokens ?? []) {
      expect(run.try({ kind: 'token-moved', from: id, to: elementId('z') })).toMatchObject({ code: 'other-instance' });
    }
  });

  it('does not go to where something that has left the house would be done again', () => {
    const run = play(
      [startEvent('s'), ...tasks('a', 'c', 'd'), userTask('pay', { final: 'money-paid' }), endEvent('e')],
      ['s > a > pay > c > d > e'],
    );
    done(run, 'a', 'pay');
    expect(move(run, 'c', 'a')).toMatchObject({ code: 'left-the-house' });
    expect(move(run, 'c', 'pay')).toMatchObject({ code: 'left-the-house' });
    expect(move(run, 'c', 'd')).toBeUndefined();
    expect(move(run, 'd', 'c')).toBeUndefined();
  });

  it('is told beforehand where it may go', () => {
    const run = straight();
    if (run.state === undefined) throw new Error('not started');
    expect(listStanding(run.graph, run.state)).toMatchObject([{ element: 'a', waitsFor: 'task', mayMoveTo: ['b', 'job'] }]);
  });
});
