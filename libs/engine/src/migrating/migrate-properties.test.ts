import fc from 'fast-check';
import { type ProcessGraph } from '#bpmn';
import { type EngineEvent } from '../event';
import { CaseRun, type Opened } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { changedVersion, renamedVersion, renamingMap } from '../testing/other-version';
import { block, processOf } from '../testing/random-process';
import { invertMap } from './invert-map';
import { migrate } from './migrate';
import { type MigrationMap } from './migration-map';
import { type MigrationPlan, planMigration } from './plan-migration';

const EVENTS: Readonly<Record<Opened['kind'], (no: number) => EngineEvent | undefined>> = {
  task: (task) => ({ kind: 'task-completed', task, data: { by: task } }),
  job: (job) => ({ kind: 'job-completed', job, result: job }),
  subscription: (subscription) => ({ kind: 'message-received', subscription, payload: subscription }),
  timer: (timer) => ({ kind: 'timer-fired', timer }),
  call: (call) => ({ kind: 'call-completed', call, called: { number: 'N-1', outcome: 'completed', data: { by: call } } }),
  publicity: () => undefined,
};

function playPicks(run: CaseRun, picks: readonly number[]): void {
  for (const pick of picks) {
    const events = run.open().flatMap(({ kind, no }) => EVENTS[kind](no) ?? []);
    const event = events[pick % Math.max(1, events.length)];
    if (event === undefined) return;
    run.send(event);
  }
}

/** Completes what tokens wait for, never boundary events, until nothing is open. */
function playToEnd(run: CaseRun): void {
  for (;;) {
    const boundary = new Set(
      run.state?.tokens.flatMap(({ armed, wait }) => (wait.kind === 'events' ? [] : (armed ?? []))).map(({ no }) => no),
    );
    const event = run.open().flatMap(({ kind, no }) => (boundary.has(no) ? [] : (EVENTS[kind](no) ?? [])))[0];
    if (event === undefined) return;
    run.send(event);
  }
}

function planned(from: ProcessGraph, to: ProcessGraph, map: MigrationMap = {}): MigrationPlan {
  const result = planMigration(from, to, map);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.plan;
}

/** The run by the other version. */
function goOver(run: CaseRun, plan: MigrationPlan): CaseRun {
  if (run.state === undefined) throw new Error('not started');
  const migrated = migrate(plan, run.state, fakeContext());
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problem));
  expect(JSON.parse(JSON.stringify(migrated.state))).toStrictEqual(migrated.state);
  const next = new CaseRun(plan.to);
  next.state = migrated.state;
  next.effects.push(...run.effects, ...migrated.effects);
  return next;
}

const picks = fc.array(fc.nat({ max: 1000 }), { maxLength: 25 });

/** A case of a random process somewhere on its way, and the process. */
const underWay = fc.tuple(block, picks).map(([root, chosen]) => {
  const graph = processOf(root);
  const run = new CaseRun(graph).start();
  playPicks(run, chosen);
  return { graph, run };
});
const open = underWay.filter(({ run }) => run.outcome() === undefined);

describe('migrating any case at any moment', () => {
  it('to the version that it has changes nothing and does nothing', () => {
    fc.assert(
      fc.property(open, ({ graph, run }) => {
        const copy = JSON.parse(JSON.stringify(graph)) as ProcessGraph;
        const over = goOver(run, planned(graph, copy));
        expect(over.state).toStrictEqual(run.state);
        expect(over.effects).toEqual(run.effects);
      }),
      { numRuns: 120 },
    );
  });

  it('forth and back leaves it as it was', () => {
    fc.assert(
      fc.property(open, ({ graph, run }) => {
        const other = renamedVersion(graph);
        const plan = planned(graph, other, renamingMap(graph));
        const back = goOver(goOver(run, plan), planned(other, graph, invertMap(plan)));
        expect(back.state).toStrictEqual(run.state);
      }),
      { numRuns: 120 },
    );
  });

  it('to a changed version lets it come to its end there, with everything closed exactly once', () => {
    fc.assert(
      fc.property(open, ({ graph, run }) => {
        const over = goOver(run, planned(graph, changedVersion(graph), renamingMap(graph)));
        playToEnd(over);
        expect(over.outcome()).toBe('completed');
        expect(over.open()).toEqual([]);
        expect(over.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
        expect(over.state?.paused).toBeUndefined();
      }),
      { numRuns: 120 },
    );
  });
});
