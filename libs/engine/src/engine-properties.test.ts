import fc from 'fast-check';
import { type ProcessGraph } from '#bpmn';
import { CaseRun } from './testing/case-run';
import { checkState } from './testing/check-state';
import { happen, happenNext } from './testing/happen';
import { type Block, block, isCalm } from './testing/random-block';
import { processOf } from './testing/random-process';

/** Lets happen what the picks choose among all that is open. */
function playPicks(run: CaseRun, picks: readonly number[]): void {
  for (const pick of picks) {
    if (!happen(run, pick)) return;
    checkState(run);
  }
}

/** Completes what tokens wait for until the case has ended. */
function playToEnd(run: CaseRun): void {
  while (happenNext(run)) checkState(run);
}

function begin(root: Block): { readonly run: CaseRun; readonly graph: ProcessGraph } {
  const graph = processOf(root);
  const run = new CaseRun(graph).start();
  checkState(run);
  return { run, graph };
}

const picks = fc.array(fc.nat({ max: 1000 }), { maxLength: 25 });
const count = (run: CaseRun, kind: string, element: string): number =>
  run.traces().filter((entry) => entry.kind === kind && 'element' in entry && entry.element === element).length;

describe('engine on any well-structured process, whatever happens in whatever order', () => {
  it('ends every case once all that is open is done, with everything closed exactly once', () => {
    fc.assert(
      fc.property(block, picks, (root, chosen) => {
        const { run } = begin(root);
        playPicks(run, chosen);
        playToEnd(run);
        expect(run.outcome()).toBe('completed');
        expect(run.open()).toEqual([]);
        expect(run.of('case-ended')).toHaveLength(1);
        expect(run.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
        const verbs = run.of('clock').map(({ verb }) => verb);
        expect(verbs).toEqual(verbs.map((_, index) => (index % 2 === 0 ? 'pause' : 'resume')));
      }),
      { numRuns: 250 },
    );
  });

  it('neither loses a token nor makes one from nothing where nothing is taken back', () => {
    fc.assert(
      fc.property(block.filter(isCalm), picks, (root, chosen) => {
        const { run, graph } = begin(root);
        playPicks(run, chosen);
        playToEnd(run);
        expect(count(run, 'entered', 'end')).toBe(1);
        expect(run.traces().filter(({ kind }) => kind === 'cancelled')).toEqual([]);
        for (const { id, type, incoming } of Object.values(graph.nodes)) {
          if (type === 'inclusiveGateway') continue;
          const joins = type === 'parallelGateway' ? Math.max(1, incoming.length) : 1;
          expect(count(run, 'left', id) * joins).toBe(count(run, 'entered', id));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('closes everything when the case is cancelled at any moment', () => {
    fc.assert(
      fc.property(block, picks, (root, chosen) => {
        const { run } = begin(root);
        playPicks(run, chosen);
        if (run.outcome() === undefined) run.send({ kind: 'cancelled', outcome: 'withdrawn' });
        expect(run.open()).toEqual([]);
        expect(run.state).toMatchObject({ tokens: [], scopes: [{ id: 0, tokens: 0 }] });
        expect(run.state?.paused).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });
});
