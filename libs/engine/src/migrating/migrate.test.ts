import { type ClockDefinition, type ProcessGraph } from '#bpmn';
import { type CaseState } from '../case-state';
import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import {
  after,
  boundary,
  callActivity,
  catchEvent,
  endEvent,
  eventBased,
  eventSubProcess,
  graphOf,
  literal,
  onMessage,
  parallel,
  receiveTask,
  type Sketch,
  startEvent,
  userTask,
} from '../testing/graph-builder';
import { migrate, type Migrated } from './migrate';
import { type MigrationMap } from './migration-map';
import { planMigration } from './plan-migration';

function over(state: CaseState | undefined, versions: readonly [ProcessGraph, ProcessGraph], map: MigrationMap = {}): Migrated {
  const planned = planMigration(...versions, map);
  if (!planned.ok || state === undefined) throw new Error(JSON.stringify(planned));
  return migrate(planned.plan, state, fakeContext());
}
const effectsOf = (migrated: Migrated) => (migrated.ok ? migrated.effects : migrated.problem);
const codeOf = (migrated: Migrated) => (migrated.ok ? 'none' : `${migrated.problem.code} ${migrated.problem.element ?? ''}`.trim());

const line = (id: string, ...tasks: readonly Sketch[]): ProcessGraph =>
  graphOf([startEvent('start'), ...tasks, endEvent('end')], [`start > ${id} > end`]);
const started = (graph: ProcessGraph): CaseRun => new CaseRun(graph).start();

describe('migrate', () => {
  it('keeps an open task under its number at its new element', () => {
    const old = line('review', userTask('review'));
    const migrated = over(started(old).state, [old, line('check', userTask('check'))], { nodes: { review: 'check' } });
    expect(effectsOf(migrated)).toEqual([{ kind: 'moved', what: 'task', no: 2, element: 'check' }]);
    expect(migrated.ok && migrated.state.tokens).toMatchObject([{ at: 'check', wait: { kind: 'task', no: 2 } }]);
  });

  it('offers a task to whom the new version offers it', () => {
    const old = line('review', userTask('review'));
    const young = line('review', userTask('review', { candidates: [{ post: 'checker', organisation: literal('county') }] }));
    const offeredTo = [{ post: 'checker', organisation: 'county' }];
    expect(effectsOf(over(started(old).state, [old, young]))).toEqual([{ kind: 'task-reoffered', task: 2, element: 'review', offeredTo }]);
  });

  it('gives a result the name under which the new version knows it', () => {
    const old = line('review > vote', userTask('review'), userTask('vote'));
    const young = line('check > vote', userTask('check'), userTask('vote'));
    const { state } = started(old).completeTask('review', { decision: 'pass' });
    const migrated = over(state, [old, young], { nodes: { review: 'check' } });
    expect(migrated.ok && migrated.state.scopes[0]?.variables).toEqual({ check: { decision: 'pass' } });
  });

  it('refuses where the new name is taken', () => {
    const old = line('review > vote', userTask('review', { result: 'taken' }), userTask('vote'));
    const young = line('review > vote', userTask('review', { result: 'free' }), userTask('vote'));
    const { state } = new CaseRun(old).start({ free: 1 }).completeTask('review');
    expect(codeOf(over(state, [old, young]))).toBe('variable-taken');
  });

  it('refuses a case that stands where none may, by the element', () => {
    const old = line('review > vote', userTask('review'), userTask('vote'));
    const versions = [old, line('vote', userTask('vote'))] as const;
    expect(codeOf(over(started(old).state, versions, { nodes: { review: null } }))).toBe('left-out review');
    expect(codeOf(over(started(old).completeTask('review').state, versions, { nodes: { review: null } }))).toBe('none');
  });

  it('refuses a case that has ended', () => {
    const old = line('review', userTask('review'));
    expect(codeOf(over(started(old).completeTask('review').state, [old, old]))).toBe('case-ended');
  });

  it('keeps a call under its number, whose case goes on by its own version', () => {
    const old = line('ask', callActivity('ask'));
    const migrated = over(started(old).state, [old, line('consult', callActivity('consult'))], { nodes: { ask: 'consult' } });
    expect(effectsOf(migrated)).toEqual([]);
    expect(migrated.ok && migrated.state.tokens).toMatchObject([{ at: 'consult', wait: { kind: 'call', no: 2 } }]);
  });

  describe('with events around a task', () => {
    const guarded = (...events: readonly Sketch[]) => {
      const ids = events.map((event) => event({ incoming: [], outgoing: [], boundaryEvents: [] }).id);
      return graphOf(
        [startEvent('start'), userTask('review'), ...events, endEvent('end')],
        ['start > review > end', ...ids.map((id) => `${id} > end`)],
      );
    };
    const late = guarded(boundary('late', 'review', { trigger: after('P5D') }));

    it('keeps a timer with its instant, whatever the new version says of it', () => {
      const young = guarded(boundary('overdue', 'review', { trigger: after('P9D') }));
      expect(effectsOf(over(started(late).state, [late, young], { nodes: { late: 'overdue' } }))).toEqual([
        { kind: 'moved', what: 'timer', no: 2, element: 'overdue' },
      ]);
    });

    it('closes what is gone and arms what is new', () => {
      const young = guarded(boundary('objected', 'review', { trigger: onMessage('objection') }));
      expect(effectsOf(over(started(late).state, [late, young]))).toEqual([
        { kind: 'timer-closed', timer: 2, how: 'cancelled' },
        { kind: 'subscription-opened', subscription: 4, element: 'objected', message: 'objection' },
      ]);
    });

    it('does not arm again what has happened before', () => {
      const old = guarded(boundary('late', 'review', { trigger: after('P5D'), interrupting: false }));
      const copy = JSON.parse(JSON.stringify(old)) as ProcessGraph;
      expect(effectsOf(over(started(old).fire('late').state, [old, copy]))).toEqual([]);
    });

    it('listens to another message in the place of the first', () => {
      const old = guarded(boundary('event', 'review', { trigger: onMessage('objection') }));
      const young = guarded(boundary('event', 'review', { trigger: onMessage('withdrawal') }));
      expect(effectsOf(over(started(old).state, [old, young]))).toMatchObject([
        { kind: 'subscription-closed', how: 'cancelled' },
        { kind: 'subscription-opened', message: 'withdrawal' },
      ]);
    });

    it('listens behind an event-based gateway to what the new version waits for there', () => {
      const race = (...events: readonly string[]) =>
        graphOf(
          [startEvent('start'), eventBased('race'), ...events.map((id) => catchEvent(id, onMessage(id))), endEvent('end')],
          ['start > race', ...events.map((id) => `race > ${id} > end`)],
        );
      const old = race('answer', 'refusal');
      const migrated = over(started(old).state, [old, race('answer', 'silence')]);
      expect(effectsOf(migrated)).toMatchObject([
        { kind: 'subscription-closed', subscription: 3 },
        { kind: 'subscription-opened', element: 'silence' },
      ]);
    });

    it('arms an event sub-process that is new', () => {
      const old = line('review', userTask('review'));
      const handler: Sketch = (wiring) => ({
        ...startEvent('objected', { trigger: onMessage('objection') })(wiring),
        parent: 'handler' as never,
      });
      const young = graphOf(
        [startEvent('start'), userTask('review'), endEvent('end'), eventSubProcess('handler', ['objected']), handler, endEvent('out')],
        ['start > review > end', 'objected > out'],
      );
      expect(effectsOf(over(started(old).state, [old, young]))).toMatchObject([{ kind: 'subscription-opened', element: 'objected' }]);
    });
  });

  describe('with a publicity', () => {
    const publicity = (notice?: string) => line('publicity', receiveTask('publicity', notice === undefined ? {} : { publicity: notice }));
    it('leaves what is public as it is', () => {
      expect(effectsOf(over(started(publicity('list')).state, [publicity('list'), publicity('other')]))).toEqual([]);
    });
    it('takes down what the new version does not publish, and publishes what only that does', () => {
      expect(effectsOf(over(started(publicity('list')).state, [publicity('list'), publicity()]))).toMatchObject([
        { kind: 'publicity-closed' },
      ]);
      expect(effectsOf(over(started(publicity()).state, [publicity(), publicity('list')]))).toMatchObject([
        { kind: 'publicity-opened', name: 'list' },
      ]);
    });
  });

  describe('with clocks', () => {
    const CLOCK = { days: literal('20'), unit: 'working-day', line: 1 } as const;
    const clocks = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { id, ...CLOCK } satisfies ClockDefinition]));
    const pausing = (clock?: string, ...ids: readonly string[]) =>
      graphOf(
        [startEvent('start'), userTask('review', { clocks: clock === undefined ? [] : [{ clock, verb: 'pause' }] }), endEvent('end')],
        ['start > review > end'],
        clocks(...ids),
      );

    it('keeps a clock under its new name, and who holds it paused', () => {
      const old = pausing('limit', 'limit');
      const migrated = over(started(old).state, [old, pausing('budget', 'budget')], { clocks: { limit: 'budget' } });
      expect(effectsOf(migrated)).toEqual([{ kind: 'clock-moved', clock: 'limit', to: 'budget', element: 'review' }]);
      expect(migrated.ok && migrated.state.paused).toEqual({ budget: 1 });
    });

    it('stops a clock that is gone and starts none', () => {
      const old = pausing(undefined, 'limit');
      expect(effectsOf(over(started(old).state, [old, pausing(undefined, 'other')]))).toEqual([
        { kind: 'clock', clock: 'limit', verb: 'stop', element: 'review' },
      ]);
    });

    it('keeps a clock paused that something beside the case’s place holds', () => {
      const [still, paused] = [pausing(undefined, 'limit'), pausing('limit', 'limit')];
      const { state } = started(paused);
      const held = state === undefined ? undefined : { ...state, paused: { limit: 2 } };
      const migrated = over(held, [paused, still]);
      expect(effectsOf(migrated)).toEqual([]);
      expect(migrated.ok && migrated.state.paused).toEqual({ limit: 1 });
    });

    it('pauses and resumes by where the case stands in the new version', () => {
      const [still, paused] = [pausing(undefined, 'limit'), pausing('limit', 'limit')];
      expect(effectsOf(over(started(still).state, [still, paused]))).toMatchObject([{ verb: 'pause' }]);
      const migrated = over(started(paused).state, [paused, still]);
      expect(effectsOf(migrated)).toMatchObject([{ verb: 'resume' }]);
      expect(migrated.ok && migrated.state.paused).toBeUndefined();
    });
  });

  describe('between fork and join', () => {
    const branches = (...ids: readonly string[]) =>
      graphOf(
        [startEvent('start'), parallel('fork'), ...ids.map((id) => userTask(id)), parallel('join'), endEvent('end')],
        ['start > fork', ...ids.map((id) => `fork > ${id} > join`), 'join > end'],
      );
    const old = branches('first', 'second');

    it('keeps a branch that waits at the join, by the flow from its renamed step', () => {
      const { state } = started(old).completeTask('first');
      const migrated = over(state, [old, branches('one', 'second')], { nodes: { first: 'one' } });
      expect(migrated.ok && migrated.state.tokens[0]).toMatchObject({ at: 'join', wait: { kind: 'join', via: 'one>join' } });
    });

    it('refuses a join that would wait for a branch that never began', () => {
      expect(codeOf(over(started(old).state, [old, branches('first', 'second', 'third')]))).toBe('join-starved join');
    });

    it('refuses a branch that came by a flow that is gone', () => {
      const { state } = started(old).completeTask('first');
      expect(codeOf(over(state, [old, branches('second', 'third')], { nodes: { first: null } }))).toBe('join-changed join');
    });

    it('refuses a case that stands at two steps that become one', () => {
      expect(codeOf(over(started(old).state, [old, branches('second', 'third')], { nodes: { first: 'second' } }))).toBe(
        'merged-twice second',
      );
    });
  });
});
