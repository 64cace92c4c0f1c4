import fc from 'fast-check';
import { type ProcessGraph } from '#bpmn';
import { type CaseState } from './case-state';
import { type EngineEvent } from './event';
import { CaseRun, type Opened } from './testing/case-run';
import { type Block, block, isCalm, processOf } from './testing/random-process';

const EVENTS: Readonly<Record<Opened['kind'], (no: number) => EngineEvent | undefined>> = {
  task: (task) => ({ kind: 'task-completed', task, data: { by: task } }),
  job: (job) => ({ kind: 'job-completed', job, result: job }),
  call: (call) => ({ kind: 'call-completed', call, called: { number: 'N-1', outcome: 'completed', data: { by: call } } }),
  subscription: (subscription) => ({ kind: 'message-received', subscription, payload: subscription }),
  timer: (timer) => ({ kind: 'timer-fired', timer }),
  publicity: () => undefined,
};

/** Lets happen what the picks choose among all that is open. */
function playPicks(run: CaseRun, picks: readonly number[]): void {
  for (const pick of picks) {
    const events = run.open().flatMap(({ kind, no }) => EVENTS[kind](no) ?? []);
    const event = events[pick % Math.max(1, events.length)];
    if (event === undefined) return;
    run.send(event);
    checkState(run);
  }
}

/** Completes what tokens wait for, never boundary events, until the case has ended. */
function playToEnd(run: CaseRun): void {
  for (;;) {
    const boundary = new Set(
      run.state?.tokens.flatMap(({ armed, wait }) => (wait.kind === 'events' ? [] : (armed ?? []))).map(({ no }) => no),
    );
    const event = run.open().flatMap(({ kind, no }) => (boundary.has(no) ? [] : (EVENTS[kind](no) ?? [])))[0];
    if (event === undefined) return;
    run.send(event);
    checkState(run);
  }
}

/** What must hold between any two steps: effects and state agree on what is open, scopes on their tokens, owners on their scopes. */
function checkState(run: CaseRun): void {
  const { state } = run;
  if (state === undefined) return;
  expect(numbersIn(state)).toEqual(
    run
      .open()
      .map(({ no }) => no)
      .sort((one, other) => one - other),
  );
  for (const scope of state.scopes) {
    expect(state.tokens.filter((token) => token.scope === scope.id)).toHaveLength(scope.tokens);
    if (scope.owner !== undefined) expect(state.tokens.map(({ id }) => id)).toContain(scope.owner);
  }
  for (const { scope } of state.tokens) expect(state.scopes.map(({ id }) => id)).toContain(scope);
  const pausing = state.tokens.filter(
    ({ at, scope }) => at.startsWith('pausing') && state.scopes.find(({ id }) => id === scope)?.kind !== 'instance',
  );
  expect(state.paused?.['limit'] ?? 0).toBe(pausing.length);
}

function numbersIn({ tokens, scopes }: CaseState): number[] {
  const waits = tokens.flatMap(({ wait }) => ('no' in wait ? [wait.no] : []));
  const publicities = tokens.flatMap(({ wait }) => (wait.kind === 'message' && wait.publicity !== undefined ? [wait.publicity] : []));
  const armed = [...tokens, ...scopes].flatMap((holder) => holder.armed ?? []).map(({ no }) => no);
  return [...waits, ...publicities, ...armed].sort((one, other) => one - other);
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
