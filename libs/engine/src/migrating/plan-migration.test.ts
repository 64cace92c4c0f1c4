import {
  boundary,
  callActivity,
  catchEvent,
  endEvent,
  graphOf,
  literal,
  onMessage,
  after,
  parallel,
  type Sketch,
  startEvent,
  subProcess,
  userTask,
  serviceTask,
} from '../testing/graph-builder';
import { invertMap } from './invert-map';
import { type MigrationMap } from './migration-map';
import { planMigration } from './plan-migration';

const clock = (id: string) => ({ [id]: { id, days: literal('20'), unit: 'working-day', line: 1 } as const });
const oneTask = (task: Sketch, id: string, clocks = {}) =>
  graphOf([startEvent('start'), task, endEvent('end')], [`start > ${id} > end`], clocks);
const OLD = oneTask(userTask('review'), 'review', clock('limit'));

const codes = (from: Parameters<typeof planMigration>[0], to: typeof from, map: MigrationMap = {}): readonly string[] => {
  const planned = planMigration(from, to, map);
  return planned.ok ? [] : planned.findings.map(({ code, element }) => `${code} ${element}`);
};

describe('planMigration', () => {
  it('follows what has kept its id, and what the map names', () => {
    expect(codes(OLD, OLD)).toEqual([]);
    const planned = planMigration(OLD, oneTask(userTask('check'), 'check'), { nodes: { review: 'check' } });
    expect(planned.ok && Object.fromEntries(planned.plan.nodes)).toEqual({ start: 'start', review: 'check', end: 'end' });
  });

  it('finds what a case may stand at and the new version has not, unless it is said to be left out', () => {
    const gone = oneTask(userTask('check'), 'check');
    expect(codes(OLD, gone)).toEqual(['unmapped-element review']);
    expect(codes(OLD, gone, { nodes: { review: null } })).toEqual([]);
  });

  it.each<[string, MigrationMap, string]>([
    ['an element that the old version has not', { nodes: { oops: 'review' } }, 'unknown-element oops'],
    ['an element that the new version has not', { nodes: { review: 'oops' } }, 'unknown-element oops'],
    ['a clock that the old version has not', { clocks: { oops: 'limit' } }, 'unknown-clock oops'],
    ['a clock that the new version has not', { clocks: { limit: 'oops' } }, 'unknown-clock oops'],
  ])('finds %s', (_what, map, finding) => {
    expect(codes(OLD, OLD, map)).toEqual([finding]);
  });

  it.each<[string, Sketch, Sketch]>([
    ['another kind of element', userTask('step'), serviceTask('step')],
    ['a job of another topic', serviceTask('step'), serviceTask('step', { topic: 'draw-panel' })],
    ['another called process', callActivity('step'), callActivity('step', { calledElement: 'other' })],
    ['a task of the applicant in place of an office', userTask('step'), userTask('step', { forApplicant: true })],
    ['instances in place of a single task', userTask('step'), userTask('step', { multiInstance: { sequential: false } })],
    ['another trigger', catchEvent('step', after('P1D')), catchEvent('step', onMessage('answer'))],
  ])('finds %s', (_what, before, now) => {
    expect(codes(oneTask(before, 'step'), oneTask(now, 'step'))).toEqual(['kind-changed step']);
  });

  it('finds a step that lies in a sub-process now', () => {
    const inside: Sketch = (wiring) => ({ ...userTask('review')(wiring), parent: 'sub' as never });
    const nested = graphOf(
      [startEvent('start'), subProcess('sub', 'in'), startEvent('in'), inside, endEvent('end'), endEvent('out')],
      ['start > sub > end', 'in > review > out'],
    );
    expect(codes(OLD, nested)).toEqual(['nesting-changed review']);
  });

  it('finds two clocks that would become one', () => {
    const two = oneTask(userTask('review'), 'review', { ...clock('limit'), ...clock('other') });
    expect(codes(two, OLD, { clocks: { other: 'limit' } })).toEqual(['mapped-twice limit']);
  });

  it('follows a boundary event by the map though no case stands at it', () => {
    const guarded = (id: string) =>
      graphOf(
        [startEvent('start'), userTask('review'), boundary(id, 'review', {}), endEvent('end')],
        ['start > review > end', `${id} > end`],
      );
    const planned = planMigration(guarded('late'), guarded('overdue'), { nodes: { late: 'overdue' } });
    expect(planned.ok && planned.plan.nodes.get('late' as never)).toBe('overdue');
    expect(codes(guarded('late'), guarded('overdue'))).toEqual([]);
  });
});

describe('invertMap', () => {
  it('leads back what was renamed, and leaves out what is new or stands for several', () => {
    const old = graphOf([startEvent('start'), userTask('first'), userTask('second'), endEvent('end')], ['start > first > second > end']);
    const young = graphOf([startEvent('start'), userTask('review'), userTask('extra'), endEvent('end')], ['start > review > extra > end']);
    const planned = planMigration(old, young, { nodes: { first: 'review', second: 'review' } });
    expect(planned.ok && invertMap(planned.plan).nodes).toEqual({ review: null, extra: null });
    const one = planMigration(old, young, { nodes: { first: 'review', second: null } });
    expect(one.ok && invertMap(one.plan)).toEqual({ nodes: { review: 'first', extra: null }, clocks: {} });
  });

  it('leaves out a join that only the new version has', () => {
    const young = graphOf([startEvent('start'), userTask('review'), parallel('join'), endEvent('end')], ['start > review > join > end']);
    const planned = planMigration(OLD, young, {});
    expect(planned.ok && invertMap(planned.plan).nodes).toEqual({ join: null });
  });
});
