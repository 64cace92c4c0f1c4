import fc from 'fast-check';
import { type ProcessGraph } from '#bpmn';
import { listReturns } from '../returning/list-returns';
import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { changedVersion, renamedVersion, renamingMap } from '../testing/other-version';
import { happen, happenNext } from '../testing/happen';
import { block } from '../testing/random-block';
import { processOf } from '../testing/random-process';
import { invertMap } from './invert-map';
import { migrate } from './migrate';
import { type MigrationMap } from './migration-map';
import { type MigrationPlan, planMigration } from './plan-migration';

/** Every fourth pick goes back from some token to some activity, where there is such a way. */
function playPicks(run: CaseRun, picks: readonly number[]): void {
  for (const pick of picks) {
    if (pick % 4 === 0) goBack(run, pick);
    else if (!happen(run, pick)) return;
  }
}

function goBack(run: CaseRun, pick: number): void {
  if (run.state === undefined || run.outcome() !== undefined) return;
  const from = run.state.tokens[pick % run.state.tokens.length]?.id ?? 0;
  const ways = listReturns(run.graph, run.state, from).filter(({ refusal }) => refusal === undefined);
  const way = ways[pick % Math.max(1, ways.length)];
  if (way === undefined) return;
  const secondPass = way.straightBack && pick % 8 === 0 ? 'straight-back' : 'walk-again';
  run.send({ kind: 'sent-back', from, to: way.element, secondPass });
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
        while (happenNext(over));
        expect(over.outcome()).toBe('completed');
        expect(over.open()).toEqual([]);
        expect(over.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
        expect(over.state?.paused).toBeUndefined();
      }),
      { numRuns: 120 },
    );
  });
});
