import { type ProcessGraph } from '#bpmn';
import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import {
  after,
  boundary,
  elementId,
  endEvent,
  feel,
  formula,
  graphOf,
  scriptTask,
  type Sketch,
  startEvent,
  throwEvent,
  undoable,
  userTask,
} from '../testing/graph-builder';
import { migrate, type Migrated } from './migrate';
import { type MigrationMap } from './migration-map';
import { planMigration } from './plan-migration';

/** A payment that can be undone, a wait, and an event that undoes. */
const undoing = (
  pay: string,
  repay: string,
  payment: (handler: string) => readonly Sketch[] = (handler) => undoable(scriptTask(pay), handler),
) =>
  graphOf(
    [startEvent('start'), ...payment(repay), userTask('wait'), throwEvent('undo', { throws: { kind: 'compensation' } }), endEvent('end')],
    [`start > ${pay} > wait > undo > end`],
  );
const OLD = undoing('pay', 'repay');

function over(graph: ProcessGraph, to: ProcessGraph, map: MigrationMap): { readonly migrated: Migrated; readonly next: CaseRun } {
  const run = new CaseRun(graph).start();
  const planned = planMigration(graph, to, map);
  if (!planned.ok || run.state === undefined) throw new Error(JSON.stringify(planned));
  const migrated = migrate(planned.plan, run.state, fakeContext());
  const next = new CaseRun(to);
  if (migrated.ok) next.state = migrated.state;
  next.effects.push(...run.effects);
  return { migrated, next };
}

describe('migrating what can be undone', () => {
  it('lets the new version undo it by its own handler', () => {
    const { next } = over(OLD, undoing('transfer', 'recall'), { nodes: { pay: 'transfer', repay: 'recall' } });
    next.completeTask('wait');
    expect(next.path()).toContain('recall');
    expect(next.outcome()).toBe('completed');
  });

  it('goes on with an undoing that has begun, and arms nothing at a step that opens later', () => {
    const version = (list: string, ...events: readonly Sketch[]) =>
      graphOf(
        [
          ...[startEvent('start'), ...undoable(scriptTask(list), 'strike', userTask), ...undoable(userTask('pay'), 'repay', userTask)],
          ...[userTask('wait'), ...events],
        ],
        [`start > ${list} > pay > wait`],
      );
    const old = version('list');
    const young = version('book', boundary('overdue', 'book', { trigger: after('P1D') }));
    const run = new CaseRun(old).start().completeTask('pay');
    const from = run.open()[0]?.no ?? 0;
    run.send({ kind: 'sent-back', from, to: elementId('list'), secondPass: 'walk-again' });
    const planned = planMigration(old, young, { nodes: { list: 'book' } });
    if (!planned.ok || run.state === undefined) throw new Error(JSON.stringify(planned));
    const migrated = migrate(planned.plan, run.state, fakeContext());
    expect(migrated).toMatchObject({ ok: true, effects: [] });
    const next = new CaseRun(young);
    next.state = migrated.ok ? migrated.state : undefined;
    next.effects.push(...run.effects);
    next.completeTask('repay').completeTask('strike');
    expect(next.path().slice(-3)).toEqual(['repay', 'strike', 'pay']);
  });

  it('undoes an instance with its variables under their new names', () => {
    const each = (id: string, variable: string) =>
      scriptTask(id, { multiInstance: { sequential: false, collection: formula('[7]'), elementVariable: variable } });
    const noting = (variable: string) => (id: string, more: object) => scriptTask(id, { ...more, script: feel(variable), result: 'noted' });
    const version = (id: string, variable: string) =>
      undoing(id, 'repay', (handler) => undoable(each(id, variable), handler, noting(variable)));
    const { next } = over(version('pay', 'card'), version('transfer', 'account'), { nodes: { pay: 'transfer' } });
    expect(next.completeTask('wait').outcome()).toBe('completed');
  });

  it.each<[string, ProcessGraph, MigrationMap]>([
    ['which the new version has not', undoing('transfer', 'repay'), {}],
    ['which the new version does not undo', undoing('pay', 'repay', () => [scriptTask('pay')]), { nodes: { repay: null } }],
  ])('refuses a case that has done a step %s', (_what, to, map) => {
    const { migrated } = over(OLD, to, map);
    expect(migrated).toMatchObject({ ok: false, problem: { code: 'undo-lost', element: 'pay' } });
  });
});
