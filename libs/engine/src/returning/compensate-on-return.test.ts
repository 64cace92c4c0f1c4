import { type CaseRun } from '../testing/case-run';
import { back, done, open, play, tasks } from '../testing/going-back';
import { elementId, endEvent, exclusive, type Sketch, startEvent, subProcess, undoable, userTask } from '../testing/graph-builder';

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

  it('undoes nothing where the case comes straight back', () => {
    const run = sequence();
    expect(back(run, 'b', 'a', 'straight-back')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
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
