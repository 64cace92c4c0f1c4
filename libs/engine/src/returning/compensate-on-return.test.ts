import { type CaseRun } from '../testing/case-run';
import { back, done, open, play, tasks } from '../testing/going-back';
import {
  boundary,
  elementId,
  endEvent,
  exclusive,
  onMessage,
  parallel,
  scriptTask,
  type Sketch,
  startEvent,
  subProcess,
  undoable,
  userTask,
} from '../testing/graph-builder';

const two: Sketch[] = [...undoable(userTask('pay'), 'repay', userTask), ...undoable(userTask('issue'), 'withdraw')];
const since = (run: CaseRun, path: readonly string[]) => run.path().slice(path.length);

describe('going back past what compensation can undo', () => {
  const sequence = () =>
    done(play([startEvent('s'), ...tasks('a', 'b'), ...two, endEvent('e')], ['s > a > pay > issue > b > e']), 'a', 'pay', 'issue');

  it('undoes it first, the last first, and opens the step then', () => {
    const run = sequence();
    const before = run.path();
    expect(back(run, 'b', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['repay']);
    expect(since(run, before)).toEqual(['a', 'withdraw', 'repay']);
    done(run, 'repay');
    expect(open(run)).toEqual(['a']);
    done(run, 'a', 'pay', 'issue', 'b');
    expect(run.outcome()).toBe('completed');
  });

  it('undoes only what followed, and the step itself', () => {
    const run = sequence();
    const before = run.path();
    expect(back(run, 'b', 'issue')).toBeUndefined();
    expect(since(run, before)).toEqual(['issue', 'withdraw']);
    expect(open(run)).toEqual(['issue']);
    done(run, 'issue');
    expect(back(run, 'b', 'pay')).toBeUndefined();
    expect(open(run)).toEqual(['repay']);
  });

  it('gives the step to its performer when all is undone', () => {
    const run = sequence();
    const from = run.open()[0]?.no ?? 0;
    run.send({ kind: 'sent-back', from, to: elementId('a'), secondPass: 'walk-again', assignee: 'wang' });
    done(run, 'repay');
    expect(run.of('task-opened').at(-1)).toMatchObject({ element: 'a', assignee: 'wang' });
  });

  it('undoes nothing that followed where the case comes straight back', () => {
    const run = sequence();
    expect(back(run, 'b', 'a', 'straight-back')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
  });

  it('undoes the step itself where the case comes straight back, since it is done anew', () => {
    const run = sequence();
    expect(back(run, 'b', 'pay', 'straight-back')).toBeUndefined();
    expect(open(run)).toEqual(['repay']);
    done(run, 'repay', 'pay');
    expect(open(run)).toEqual(['b']);
    expect(run.state?.scopes[0]?.completed?.map(({ element }) => element)).toEqual(['issue', 'pay']);
  });

  it('undoes what followed when the case does not come straight back after all, and goes on then', () => {
    const run = play(
      [startEvent('s'), ...tasks('a', 'b', 'c'), ...two, boundary('stop', 'a', {}), exclusive('merge'), endEvent('e')],
      ['s > a > merge > pay > b > e', 'stop > c > merge'],
    );
    back(done(run, 'a', 'pay'), 'b', 'a', 'straight-back');
    run.receive('stop');
    expect(open(run)).toEqual(['repay']);
    done(run, 'repay', 'c', 'pay', 'b');
    expect(run.outcome()).toBe('completed');
  });

  it('leaves what a token beside still follows, when the case does not come straight back after all', () => {
    const beside = boundary('noted', 'a', { trigger: onMessage('note'), interrupting: false });
    const run = play(
      [startEvent('s'), ...tasks('a', 'b', 'c', 'd', 'x', 'y'), boundary('stop', 'a', {}), beside, endEvent('e')],
      ['s > a > b > e', 'stop > c > d > e', 'noted > x > y > e'],
    );
    back(done(run, 'a'), 'b', 'a', 'straight-back');
    done(run.receive('noted'), 'x');
    done(run.receive('stop'), 'c');
    expect(back(run, 'y', 'c')).toMatchObject({ code: 'other-branch' });
    expect(back(run, 'y', 'x')).toBeUndefined();
    expect(open(run)).toEqual(['d', 'x']);
  });

  it('undoes what an ended branch did, however long ago', () => {
    const run = play(
      [
        startEvent('s'),
        ...tasks('a', 'b', 'again'),
        parallel('fork'),
        ...undoable(scriptTask('book'), 'strike', userTask),
        exclusive('merge'),
      ],
      ['s > a > fork > book', 'fork > merge > b > again > merge'],
    );
    done(run, 'a');
    for (let round = 0; round < 20; round += 1) done(run, 'b', 'again');
    back(run, 'b', 'a');
    expect(open(run)).toEqual(['strike']);
  });

  it('lets the step be taken back once it is done again: the undoing came before', () => {
    const run = sequence();
    back(run, 'b', 'pay');
    done(run, 'repay', 'pay');
    expect(run.try({ kind: 'taken-back', element: elementId('pay') })).toBeUndefined();
    expect(open(run)).toEqual(['repay']);
  });

  it('goes back no further before all is undone', () => {
    const run = sequence();
    back(run, 'b', 'pay');
    expect(back(run, 'repay', 'a')).toMatchObject({ code: 'still-open', element: 'pay' });
    done(run, 'repay');
    expect(back(run, 'pay', 'a')).toBeUndefined();
  });

  it('undoes what was completed inside a sub-process that it leaves', () => {
    const run = done(
      play(
        [startEvent('s'), subProcess('sub', 'in'), startEvent('in'), ...tasks('a', 'b'), ...two],
        ['s > a > sub', 'in > pay > issue > b'],
      ),
      'a',
      'pay',
      'issue',
    );
    expect(back(run, 'b', 'a')).toBeUndefined();
    done(run, 'repay');
    expect(open(run)).toEqual(['a']);
  });

  it('undoes every round of a loop', () => {
    const run = play([startEvent('s'), exclusive('merge'), ...tasks('once', 'b'), ...two], ['s > once > merge > pay > b > merge']);
    done(run, 'once');
    for (let round = 0; round < 12; round += 1) done(run, 'pay', 'b');
    done(run, 'pay');
    back(run, 'b', 'once');
    for (let round = 0; round < 13; round += 1) done(run, 'repay');
    expect(open(run)).toEqual(['once']);
  });
});
