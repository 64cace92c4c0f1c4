import fc from 'fast-check';
import { type EngineEvent } from '../event';
import { CaseRun } from '../testing/case-run';
import { checkState } from '../testing/check-state';
import { elementId } from '../testing/graph-builder';
import { happen, happenNext } from '../testing/happen';
import { block, isWalkedOnce } from '../testing/random-block';
import { processOf } from '../testing/random-process';
import { part, processOfPart } from '../testing/random-part';
import { type Part, ReferenceModel } from '../testing/reference-model';

/** Completes or goes back, as the numbers choose among what there is. */
const moves = fc.array(fc.record({ back: fc.boolean(), pick: fc.nat({ max: 999 }), to: fc.nat({ max: 999 }), again: fc.boolean() }), {
  maxLength: 30,
});
const RUNS = 120;

const idsOf = (one: Part): string[] => [
  ...(one.kind === 'sequence' || one.kind === 'all' || one.kind === 'some' ? one.parts.flatMap(idsOf) : [one.id]),
  ...('body' in one ? idsOf(one.body) : []),
];
const openIn = (run: CaseRun): string[] =>
  run
    .open()
    .map(({ element }) => element)
    .sort();

describe('going back in any well-structured process', () => {
  it('leaves open exactly what the reference model says, refuses exactly what it knows no way to, and every join completes', () => {
    fc.assert(
      fc.property(part, moves, (root, chosen) => {
        const model = new ReferenceModel(root);
        const run = new CaseRun(processOfPart(root)).start();
        const ids = idsOf(root);
        for (const { back, pick, to, again } of chosen) {
          const open = model.openTasks();
          const from = open[pick % Math.max(1, open.length)];
          if (from === undefined) break;
          if (back) goBack(run, model, { from, to: ids[to % ids.length] ?? from });
          else complete(run, model, { id: from, again });
          checkState(run);
          expect(openIn(run)).toEqual(model.openTasks());
        }
        for (let [id] = model.openTasks(); id !== undefined; [id] = model.openTasks()) complete(run, model, { id, again: false });
        expect(model.isOver()).toBe(true);
        expect(run.outcome()).toBe('completed');
        expect(run.traces().filter((entry) => entry.kind === 'entered' && entry.element === 'end')).toHaveLength(1);
        expect(run.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('going back in any process with events, instances and handlers', () => {
  it('closes what it opens, counts every token and clock, changes nothing where it refuses, and lets every case end', () => {
    fc.assert(
      fc.property(block, moves, (root, chosen) => {
        const graph = processOf(root);
        const run = new CaseRun(graph).start();
        const activities = Object.keys(graph.nodes);
        for (const { back, pick, to, again } of chosen) {
          if (run.outcome() !== undefined) break;
          if (back) goAnywhere(run, { pick, to: activities[to % activities.length] ?? '', again });
          else if (pick % 7 === 0) run.try({ kind: 'escalated', code: 'late' });
          else happen(run, pick);
          checkState(run);
        }
        for (let guard = 0; run.outcome() === undefined && guard < 500; guard += 1) happenNext(run);
        expect(run.outcome()).toBe('completed');
        expect(run.open()).toEqual([]);
        expect(run.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
        const verbs = run.of('clock').map(({ verb }) => verb);
        expect(verbs).toEqual(verbs.map((_, index) => (index % 2 === 0 ? 'pause' : 'resume')));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('going back past what can be undone', () => {
  it('remembers nothing twice that was done once since, however often it goes back', () => {
    fc.assert(
      fc.property(block.filter(isWalkedOnce), moves, (root, chosen) => {
        const graph = processOf(root);
        const run = new CaseRun(graph).start();
        const activities = Object.keys(graph.nodes);
        for (const { back, pick, to, again } of chosen) {
          if (run.outcome() !== undefined) break;
          if (back) goAnywhere(run, { pick, to: activities[to % activities.length] ?? '', again });
          else happen(run, pick);
          for (const { completed = [] } of run.state?.scopes ?? []) {
            const done = completed.map(({ element, variables }) => [element, variables?.['loopCounter']].join(' '));
            expect(done).toEqual([...new Set(done)]);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** Goes back from a token or takes a step back, and holds refusals to changing nothing. */
function goAnywhere(run: CaseRun, { pick, to, again }: { readonly pick: number; readonly to: string; readonly again: boolean }): void {
  const before = run.state;
  const tokens = before?.tokens ?? [];
  const from = tokens[pick % Math.max(1, tokens.length)]?.id ?? 0;
  const element = elementId(to);
  const event: EngineEvent =
    pick % 5 === 0
      ? { kind: 'taken-back', element }
      : { kind: 'sent-back', from, to: element, secondPass: again ? 'straight-back' : 'walk-again' };
  const problem = run.try(event);
  if (problem !== undefined) expect(run.state).toBe(before);
}

function complete(run: CaseRun, model: ReferenceModel, { id, again }: { readonly id: string; readonly again: boolean }): void {
  model.complete(id, again);
  run.completeTask(id, { again });
}

function goBack(run: CaseRun, model: ReferenceModel, { from, to }: { readonly from: string; readonly to: string }): void {
  const before = run.state;
  const no = run.open().find(({ element }) => element === from)?.no ?? 0;
  const problem = run.try({ kind: 'sent-back', from: no, to: elementId(to), secondPass: 'walk-again' });
  expect(problem === undefined).toBe(model.goBack(from, to));
  if (problem !== undefined) expect(run.state).toBe(before);
}
