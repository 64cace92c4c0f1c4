import { back, done, numberOf, open, play, tasks } from '../testing/going-back';
import {
  after,
  boundary,
  catchEvent,
  elementId,
  endEvent,
  eventBased,
  exclusive,
  inclusive,
  literal,
  onMessage,
  onTimer,
  parallel,
  receiveTask,
  startEvent,
} from '../testing/graph-builder';

describe('going back in parallel branches', () => {
  const branches = (gateway = parallel) =>
    play(
      [startEvent('s'), gateway('fork'), gateway('join'), ...tasks('a', 'b1', 'b2', 'c1', 'c2', 'd'), endEvent('e')],
      ['s > a > fork', 'fork > b1 > b2 > join', 'fork > c1 > c2 > join', 'join > d > e'],
    );

  it('within a branch leaves the others where they stand', () => {
    const run = done(branches(), 'a', 'b1', 'c1');
    expect(back(run, 'b2', 'b1')).toBeUndefined();
    expect(open(run)).toEqual(['b1', 'c2']);
    done(run, 'c2', 'b1', 'b2', 'd');
    expect(run.outcome()).toBe('completed');
  });

  it('to before the split takes all branches back, one that waits at the join too', () => {
    const run = done(branches(), 'a', 'b1', 'b2', 'c1');
    expect(back(run, 'c2', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
    done(run, 'a', 'c1', 'c2', 'b1');
    expect(open(run)).toEqual(['b2']);
    done(run, 'b2', 'd');
    expect(run.outcome()).toBe('completed');
  });

  it.each([parallel, inclusive])('from behind the join into one branch lets the other wait there as done', (gateway) => {
    const run = done(branches(gateway), 'a', 'b1', 'c1', 'b2', 'c2');
    expect(back(run, 'd', 'b1')).toBeUndefined();
    expect(open(run)).toEqual(['b1']);
    done(run, 'b1', 'b2');
    expect(open(run)).toEqual(['d']);
    expect(back(run, 'd', 'c2')).toBeUndefined();
    done(run, 'c2', 'd');
    expect(run.outcome()).toBe('completed');
  });

  it('refuses what another branch passed', () => {
    const run = done(branches(), 'a', 'b1', 'c1');
    expect(back(run, 'b2', 'c1')).toMatchObject({ code: 'other-branch' });
  });

  it('straight back starts what ran beside where it stood, and waits at the join as before', () => {
    const run = done(branches(), 'a', 'b1', 'c1', 'c2');
    const [b2] = [numberOf(run, 'b2')];
    run.send({ kind: 'sent-back', from: b2, to: elementId('a'), secondPass: 'straight-back' });
    expect(open(run)).toEqual(['a']);
    done(run, 'a');
    expect(open(run)).toEqual(['b2']);
    done(run, 'b2');
    expect(open(run)).toEqual(['d']);
  });

  it('straight back to a join completes it where the others have come meanwhile', () => {
    const run = play(
      [startEvent('s'), parallel('fork'), parallel('join'), ...tasks('b', 'c', 'd')],
      ['s > fork', 'fork > b > join', 'fork > c > join', 'join > d'],
    );
    done(run, 'b');
    const from = run.state?.tokens.find(({ wait }) => wait.kind === 'join')?.id ?? 0;
    run.send({ kind: 'sent-back', from, to: elementId('b'), secondPass: 'straight-back' });
    done(run, 'c', 'b');
    expect(open(run)).toEqual(['d']);
  });

  it('keeps the ways of the branches apart after having come straight back', () => {
    const run = done(branches(), 'a', 'b1', 'c1');
    back(run, 'b2', 'a', 'straight-back');
    done(run, 'a');
    expect(open(run)).toEqual(['b2', 'c2']);
    expect(back(run, 'b2', 'b1')).toBeUndefined();
    expect(open(run)).toEqual(['b1', 'c2']);
    done(run, 'b1', 'b2', 'c2', 'd');
    expect(run.outcome()).toBe('completed');
  });

  it('makes a join wait again for the branch that goes back although what followed the join has ended', () => {
    const run = play(
      [startEvent('s'), parallel('one'), parallel('two'), parallel('join'), ...tasks('x', 'b', 'c', 'd', 'f'), endEvent('e')],
      ['s > one', 'one > x > two', 'one > c > join', 'two > b > join', 'two > f > e', 'join > d > e'],
    );
    done(run, 'x', 'b', 'c', 'd');
    expect(open(run)).toEqual(['f']);
    expect(back(run, 'f', 'x')).toBeUndefined();
    done(run, 'x', 'b');
    expect(open(run)).toEqual(['d', 'f']);
    done(run, 'd', 'f');
    expect(run.outcome()).toBe('completed');
  });

  it('closes armed events, subscriptions and gateways of what ran beside', () => {
    const run = play(
      [
        startEvent('s'),
        parallel('fork'),
        parallel('join'),
        exclusive('merge'),
        eventBased('race'),
        catchEvent('timer', after('P1D')),
        catchEvent('answer', onMessage('answer')),
        receiveTask('public', { publicity: 'list' }),
        boundary('often', 'public', { trigger: onTimer({ kind: 'cycle', value: literal('R/PT1H') }), interrupting: false }),
        ...tasks('a', 'b', 'urged'),
        endEvent('e'),
      ],
      [
        's > a > fork',
        'fork > b > join > e',
        'fork > race',
        'race > timer > merge',
        'race > answer > merge',
        'merge > join',
        'fork > public > join',
        'often > urged > e',
      ],
    );
    done(run, 'a').fire('often');
    expect(open(run)).toEqual(['answer', 'b', 'often', 'public', 'public', 'timer', 'urged']);
    expect(back(run, 'b', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
  });
});

describe('straight back', () => {
  it('is given up where an event takes the step away: what had followed is undone', () => {
    const run = play(
      [
        startEvent('s'),
        parallel('fork'),
        parallel('join'),
        exclusive('merge'),
        boundary('late', 'a', { trigger: onMessage('late') }),
        ...tasks('a', 'b', 'c', 'd'),
      ],
      ['s > fork', 'fork > a > merge > join', 'late > b > merge', 'fork > c > join', 'join > d'],
    );
    done(run, 'a', 'c');
    expect(back(run, 'd', 'a', 'straight-back')).toBeUndefined();
    run.receive('late');
    expect(open(run)).toEqual(['b']);
    done(run, 'b');
    expect(open(run)).toEqual(['d']);
  });
});

describe('two ways straight back', () => {
  const met = () =>
    done(
      play(
        [startEvent('s'), parallel('fork'), parallel('join'), parallel('two'), ...tasks('a', 'b', 'c', 'd', 'x'), endEvent('e')],
        ['s > fork', 'fork > a > join', 'fork > b > two', 'two > c > join', 'two > d > e', 'join > x > e'],
      ),
      'a',
      'b',
      'c',
    );

  it('that lead to the same place are refused', () => {
    const run = met();
    expect(back(run, 'x', 'a', 'straight-back')).toBeUndefined();
    expect(back(run, 'd', 'b', 'straight-back')).toMatchObject({ code: 'no-way-straight-back', element: 'a' });
  });

  it('are given up for walking where the place itself is undone', () => {
    const run = met();
    back(run, 'x', 'a', 'straight-back');
    expect(back(run, 'd', 'b')).toBeUndefined();
    expect(open(run)).toEqual(['a', 'b']);
    done(run, 'a');
    expect(open(run)).toEqual(['b']);
    done(run, 'b', 'c', 'd', 'x');
    expect(run.outcome()).toBe('completed');
  });
});
