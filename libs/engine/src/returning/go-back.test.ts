import { CaseRun } from '../testing/case-run';
import { back, done, numberOf, open, play, tasks } from '../testing/going-back';
import {
  after,
  boundary,
  elementId,
  endEvent,
  exclusive,
  graphOf,
  linkCatch,
  linkThrow,
  literal,
  sendTask,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
} from '../testing/graph-builder';

const clock = { limit: { id: 'limit', days: literal('20'), unit: 'working-day', line: 1 } } as const;

describe('going back in a sequence', () => {
  const sequence = () => play([startEvent('s'), ...tasks('a', 'b', 'c'), serviceTask('job'), endEvent('e')], ['s > a > b > job > c > e']);
  const atC = () => done(sequence(), 'a', 'b').completeJob('job');

  it('opens the earlier step anew, closes the one that it left, and walks every step again', () => {
    const run = atC();
    expect(back(run, 'c', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
    done(run, 'a', 'b').completeJob('job');
    done(run, 'c');
    expect(run.outcome()).toBe('completed');
    expect(run.path()).toEqual(['s', 'a', 'b', 'job', 'c', 'a', 'b', 'job', 'c', 'e']);
  });

  it('revokes the documents that were written on the way, once, and no others', () => {
    const writes = (id: string) => sendTask(id, { document: id });
    const run = play(
      [startEvent('s'), writes('early'), ...tasks('a'), writes('late'), ...tasks('b'), endEvent('e')],
      ['s > early > a > late > b > e'],
    );
    done(run, 'a');
    const [, late] = run.of('document-written');
    back(run, 'b', 'a');
    expect(run.of('document-revoked')).toEqual([{ kind: 'document-revoked', document: late?.document }]);
    done(run, 'a');
    back(run, 'b', 'a', 'straight-back');
    expect(run.of('document-revoked')).toHaveLength(1);
  });

  it('revokes what was written inside a sub-process that is done anew', () => {
    const inner = [subProcess('sub', 'in'), startEvent('in'), sendTask('write', { document: 'write', parent: elementId('sub') })];
    const run = play([startEvent('s'), ...inner, ...tasks('a', 'b'), endEvent('e')], ['s > a > sub > b > e', 'in > write']);
    done(run, 'a');
    back(run, 'b', 'a');
    expect(run.of('document-revoked')).toHaveLength(1);
  });

  it('or goes straight back to the step that it left, once', () => {
    const run = atC();
    expect(back(run, 'c', 'a', 'straight-back')).toBeUndefined();
    done(run, 'a');
    expect(open(run)).toEqual(['c']);
    expect(back(run, 'c', 'b')).toBeUndefined();
    done(run, 'b');
    expect(open(run)).toEqual(['job']);
  });

  it('goes back again on the way straight back, and returns by the same steps', () => {
    const run = atC();
    back(run, 'c', 'b', 'straight-back');
    back(run, 'b', 'a', 'straight-back');
    done(run, 'a');
    expect(open(run)).toEqual(['b']);
    done(run, 'b');
    expect(open(run)).toEqual(['c']);
  });

  it('gives the step to whom the caller names, and the step left to its owner on the way straight back', () => {
    const run = atC();
    const no = numberOf(run, 'c');
    run.send({ kind: 'sent-back', from: no, to: elementId('a'), secondPass: 'straight-back', assignee: 'wang', owners: { [no]: 'li' } });
    done(run, 'a');
    const [toA, toC] = run.of('task-opened').slice(-2);
    expect(toA).toMatchObject({ element: 'a', assignee: 'wang', offeredTo: [{ post: 'reviewer' }] });
    expect(toC).toMatchObject({ element: 'c', assignee: 'li' });
    done(run, 'c');
    expect(run.outcome()).toBe('completed');
  });

  it('may go to a job of the case, and from a job', () => {
    const run = atC();
    expect(back(run, 'c', 'job')).toBeUndefined();
    expect(open(run)).toEqual(['job']);
    expect(back(run, 'job', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
  });

  it('refuses what was never passed, what is not done and what is not open', () => {
    const run = done(sequence(), 'a');
    expect(back(run, 'b', 'c')).toMatchObject({ code: 'never-passed', element: 'c' });
    expect(back(run, 'b', 'nowhere')).toMatchObject({ code: 'never-passed' });
    expect(back(run, 'b', 'b')).toMatchObject({ code: 'still-open' });
    expect(back(run, 'c', 'a')).toMatchObject({ code: 'not-open' });
    done(run, 'b').completeJob('job');
    done(run, 'c');
    expect(run.try({ kind: 'sent-back', from: 3, to: elementId('a'), secondPass: 'walk-again' })).toMatchObject({ code: 'case-ended' });
  });

  it('counts an activity that an event interrupted as passed, and lets a paused clock run as often as it was paused', () => {
    const pausing = userTask('a', { clocks: [{ clock: 'limit', verb: 'pause' }] });
    const drawn = graphOf(
      [startEvent('s'), pausing, boundary('late', 'a', { trigger: after('P1D') }), ...tasks('b'), endEvent('e')],
      ['s > a > e', 'late > b > e'],
      clock,
    );
    const run = new CaseRun(drawn).start().fire('late');
    expect(back(run, 'b', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a', 'late']);
    done(run, 'a');
    expect(run.of('clock').map(({ verb }) => verb)).toEqual(['pause', 'resume', 'pause', 'resume']);
  });

  it('goes back by a loop to the latest round, and to what only the first round passed', () => {
    const run = play(
      [startEvent('s'), exclusive('merge'), ...tasks('once', 'a', 'b'), linkThrow('away', 'here'), linkCatch('here')],
      ['s > once > merge > a > b > away', 'here > merge'],
    );
    done(run, 'once', 'a', 'b', 'a');
    expect(back(run, 'b', 'a')).toBeUndefined();
    done(run, 'a');
    expect(back(run, 'b', 'once')).toBeUndefined();
    expect(open(run)).toEqual(['once']);
  });

  it('keeps the trail short however often a loop is walked', () => {
    const run = play([startEvent('s'), exclusive('merge'), ...tasks('a', 'b')], ['s > merge > a > b > merge']);
    for (let round = 0; round < 40; round += 1) done(run, 'a', 'b');
    expect(run.state?.trail?.passings.length).toBeLessThan(16);
    done(run, 'a');
    expect(back(run, 'b', 'a')).toBeUndefined();
  });
});
