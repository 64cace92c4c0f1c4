import fc from 'fast-check';
import { CaseRun } from '../testing/case-run';
import { checkState } from '../testing/check-state';
import { elementId } from '../testing/graph-builder';
import { happen, happenNext } from '../testing/happen';
import { part, processOfPart } from '../testing/random-part';
import { block } from '../testing/random-block';
import { processOf } from '../testing/random-process';
import { listStanding } from './list-standing';

/** Goes on or moves a token, as the numbers choose among what there is. */
const moves = fc.array(fc.record({ move: fc.boolean(), pick: fc.nat({ max: 999 }), to: fc.nat({ max: 999 }), again: fc.boolean() }), {
  maxLength: 30,
});
const RUNS = 150;

interface Chosen {
  readonly pick: number;
  readonly to: number;
  /** To one of the elements that it is said to be movable to, else to any node. */
  readonly again: boolean;
}

/** Moves a token, and holds a refusal to changing nothing and to having been told; returns whether it moved. */
function moveSomewhere(run: CaseRun, { pick, to, again }: Chosen): boolean {
  const before = run.state;
  const standing = before === undefined ? [] : listStanding(run.graph, before);
  const one = standing[pick % Math.max(1, standing.length)];
  const allowed: readonly string[] = one?.mayMoveTo ?? [];
  const nodes = again ? allowed : Object.keys(run.graph.nodes);
  const target = nodes[to % Math.max(1, nodes.length)] ?? '';
  const problem = run.try({ kind: 'token-moved', from: one?.token ?? 0, to: elementId(target) });
  expect(problem === undefined).toBe(allowed.includes(target));
  if (problem !== undefined) expect(run.state).toBe(before);
  return problem === undefined;
}

describe('moving tokens in any well-structured process', () => {
  it('loses no token and doubles none: every join completes, and the case comes to its end once', () => {
    let moved = 0;
    fc.assert(
      fc.property(part, moves, (root, chosen) => {
        const run = new CaseRun(processOfPart(root)).start();
        const complete = (pick: number, again: boolean): void => {
          const tasks = run.open();
          run.completeTask(tasks[pick % tasks.length]?.element ?? '', { again });
        };
        for (const { move, pick, to, again } of chosen) {
          if (run.outcome() !== undefined) break;
          if (!move) complete(pick, again);
          else if (moveSomewhere(run, { pick, to, again })) moved += 1;
          checkState(run);
        }
        for (let guard = 0; run.outcome() === undefined && guard < 500; guard += 1) complete(0, false);
        expect(run.outcome()).toBe('completed');
        expect(run.traces().filter((entry) => entry.kind === 'entered' && entry.element === 'end')).toHaveLength(1);
        expect(run.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
      }),
      { numRuns: RUNS },
    );
    expect(moved).toBeGreaterThan(RUNS / 6);
  });
});

describe('moving tokens in any process with events, instances and handlers', () => {
  it('closes what it opens, counts tokens and clocks, changes nothing where it refuses, and lets every case end', () => {
    fc.assert(
      fc.property(block, moves, (root, chosen) => {
        const run = new CaseRun(processOf(root)).start();
        for (const { move, pick, to, again } of chosen) {
          if (run.outcome() !== undefined) break;
          if (move) moveSomewhere(run, { pick, to, again });
          else happen(run, pick);
          checkState(run);
        }
        for (let guard = 0; run.outcome() === undefined && guard < 500; guard += 1) happenNext(run);
        expect(run.outcome()).toBe('completed');
        expect(run.open()).toEqual([]);
        const verbs = run.of('clock').map(({ verb }) => verb);
        expect(verbs).toEqual(verbs.map((_, index) => (index % 2 === 0 ? 'pause' : 'resume')));
      }),
      { numRuns: RUNS },
    );
  });
});
