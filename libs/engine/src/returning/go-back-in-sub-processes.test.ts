import { back, done, numberOf, open, play, tasks } from '../testing/going-back';
import { elementId, endEvent, eventSubProcess, feel, onMessage, startEvent, subProcess, userTask } from '../testing/graph-builder';

describe('going back in and out of sub-processes', () => {
  const nested = (marker = {}) =>
    play(
      [
        startEvent('s'),
        subProcess('sub', 'in', marker),
        startEvent('in'),
        ...['x', 'y'].map((id) => userTask(id, { parent: elementId('sub') })),
        ...tasks('a', 'z'),
        endEvent('e'),
        endEvent('out'),
      ],
      ['s > a > sub > z > e', 'in > x > y > out'],
    );
  const three = { multiInstance: { sequential: false, cardinality: feel('3') } };

  it('stays inside, or leaves it as an interruption does', () => {
    const run = done(nested(), 'a', 'x');
    expect(back(run, 'y', 'x')).toBeUndefined();
    done(run, 'x');
    expect(back(run, 'y', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
    expect(run.state?.scopes).toHaveLength(1);
    done(run, 'a', 'x', 'y', 'z');
    expect(run.outcome()).toBe('completed');
  });

  it('goes back to one that is over as a whole, not into it', () => {
    const run = done(nested(), 'a', 'x', 'y');
    expect(back(run, 'z', 'y')).toMatchObject({ code: 'scope-closed' });
    expect(back(run, 'z', 'sub')).toBeUndefined();
    expect(open(run)).toEqual(['x']);
  });

  it('comes straight back only to what going back has not closed', () => {
    const run = done(nested(), 'a', 'x');
    expect(back(run, 'y', 'a', 'straight-back')).toMatchObject({ code: 'no-way-straight-back' });
    expect(back(run, 'y', 'x', 'straight-back')).toBeUndefined();
    done(run, 'x', 'y');
    expect(back(run, 'z', 'sub', 'straight-back')).toBeUndefined();
    done(run, 'x', 'y');
    expect(open(run)).toEqual(['z']);
  });

  it('moves one instance alone, all of them to before the activity, and none to where another was', () => {
    const run = done(nested(three), 'a', 'x');
    expect(open(run)).toEqual(['x', 'x', 'y']);
    expect(back(run, 'y', 'x')).toBeUndefined();
    expect(open(run)).toEqual(['x', 'x', 'x']);
    done(run, 'x');
    const other = numberOf(run, 'x');
    expect(run.try({ kind: 'sent-back', from: other, to: elementId('x'), secondPass: 'walk-again' })).toMatchObject({ code: 'still-open' });
    done(run, 'x');
    const [first] = run.open();
    expect(run.try({ kind: 'sent-back', from: first?.no ?? 0, to: elementId('y'), secondPass: 'walk-again' })?.code).toBe('other-instance');
    expect(back(run, 'y', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
    done(run, 'a', 'x', 'y', 'x', 'y', 'x', 'y', 'z');
    expect(run.outcome()).toBe('completed');
  });

  it('from an instance of a task takes all instances back', () => {
    const run = play([startEvent('s'), ...tasks('a'), userTask('m', three), endEvent('e')], ['s > a > m > e']);
    done(run, 'a', 'm');
    expect(back(run, 'm', 'm')).toMatchObject({ code: 'still-open' });
    expect(back(run, 'm', 'a')).toBeUndefined();
    done(run, 'a', 'm', 'm', 'm');
    expect(run.outcome()).toBe('completed');
  });

  it('leaves an event sub-process beside it alone, which itself goes back to before its scope', () => {
    const run = play(
      [
        startEvent('s'),
        subProcess('sub', 'in'),
        startEvent('in'),
        eventSubProcess('aside', ['hint'], 'sub'),
        startEvent('hint', { trigger: onMessage('hint'), interrupting: false }),
        ...tasks('a', 'x', 'y', 'h1', 'h2'),
      ],
      ['s > a > sub', 'in > x > y', 'hint > h1 > h2'],
    );
    done(run, 'a', 'x').receive('hint');
    expect(back(run, 'y', 'x')).toBeUndefined();
    expect(open(run)).toEqual(['h1', 'hint', 'x']);
    done(run, 'h1');
    expect(back(run, 'h2', 'x')).toMatchObject({ code: 'other-branch' });
    expect(back(run, 'h2', 'h1')).toBeUndefined();
    expect(back(run, 'h1', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
  });
});
