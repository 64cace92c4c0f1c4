import { type CaseState } from '../case-state';
import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { back, done, open, play, tasks } from '../testing/going-back';
import { endEvent, parallel, scriptTask, startEvent, undoable, userTask } from '../testing/graph-builder';
import { migrate } from './migrate';
import { type MigrationMap } from './migration-map';
import { planMigration } from './plan-migration';

function over(run: CaseRun, to: CaseRun, map: MigrationMap = {}): CaseRun {
  const planned = planMigration(run.graph, to.graph, map);
  if (!planned.ok || run.state === undefined) throw new Error(JSON.stringify(planned));
  const migrated = migrate(planned.plan, run.state, fakeContext());
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problem));
  const next = new CaseRun(to.graph);
  next.state = JSON.parse(JSON.stringify(migrated.state)) as CaseState;
  next.effects.push(...run.effects, ...migrated.effects);
  return next;
}

const line = (...ids: string[]): CaseRun => play([startEvent('s'), ...tasks(...ids), endEvent('e')], [['s', ...ids, 'e'].join(' > ')]);

describe('going back after a migration', () => {
  it('leads to a step that was passed before it, under its new name', () => {
    const run = over(done(line('a', 'b', 'c'), 'a', 'b'), line('a', 'x', 'c'), { nodes: { b: 'x' } });
    expect(back(run, 'c', 'x')).toBeUndefined();
    expect(open(run)).toEqual(['x']);
  });

  it('passes over a step that is gone', () => {
    const run = over(done(line('a', 'b', 'c'), 'a', 'b'), line('a', 'c'), { nodes: { b: null } });
    expect(back(run, 'c', 'b')).toMatchObject({ code: 'never-passed' });
    expect(back(run, 'c', 'a')).toBeUndefined();
    expect(open(run)).toEqual(['a']);
    done(run, 'a', 'c');
    expect(run.outcome()).toBe('completed');
  });

  it('goes straight back to where the case stood, under its new name', () => {
    const run = done(line('a', 'b', 'c'), 'a', 'b');
    expect(back(run, 'c', 'a', 'straight-back')).toBeUndefined();
    const next = over(run, line('a', 'b', 'z'), { nodes: { c: 'z' } });
    done(next, 'a');
    expect(open(next)).toEqual(['z']);
  });

  it('is refused to a step behind a join that is gone', () => {
    const forked = play(
      [startEvent('s'), ...tasks('z'), parallel('fork'), ...tasks('a', 'b'), parallel('join'), ...tasks('c'), endEvent('e')],
      ['s > z > fork > a > join > c > e', 'fork > b > join'],
    );
    done(forked, 'z', 'a', 'b');
    const map = { nodes: { join: null, a: null, b: null } };
    const run = over(forked, line('z', 'c'), map);
    expect(back(run, 'c', 'z')).toMatchObject({ code: 'never-passed' });
    done(run, 'c');
    expect(run.outcome()).toBe('completed');
  });

  it('undoes nothing that was done before where nobody goes back behind the migration', () => {
    const old = play(
      [
        startEvent('s'),
        ...undoable(scriptTask('pay'), 'repay', userTask),
        userTask('x', { final: 'money-paid' as never }),
        ...tasks('a', 'b', 'c'),
      ],
      ['s > pay > x > a > b > c'],
    );
    const young = play(
      [startEvent('s'), ...undoable(scriptTask('pay'), 'repay', userTask), ...tasks('a', 'b', 'c')],
      ['s > pay > a > b > c'],
    );
    const run = over(done(old, 'x'), young, { nodes: { x: null } });
    done(run, 'a', 'b');
    expect(back(run, 'c', 'b')).toBeUndefined();
    expect(open(run)).toEqual(['b']);
  });

  it('is refused behind a step whose effect has left the house, though that step is gone', () => {
    const paid = play(
      [startEvent('s'), ...tasks('a'), userTask('pay', { final: 'money-paid' as never }), ...tasks('c'), endEvent('e')],
      ['s > a > pay > c > e'],
    );
    const run = over(done(paid, 'a', 'pay'), line('a', 'c'), { nodes: { pay: null } });
    expect(back(run, 'c', 'a')).toMatchObject({ code: 'never-passed' });
  });
});
