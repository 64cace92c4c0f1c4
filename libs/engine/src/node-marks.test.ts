import { type ClockDefinition, type Value } from '#bpmn';
import { CaseRun } from './testing/case-run';
import { fakeContext } from './testing/fake-context';
import {
  after,
  boundary,
  elementId,
  endEvent,
  feel,
  formula,
  graphOf,
  literal,
  manualTask,
  parallel,
  startEvent,
  userTask,
} from './testing/graph-builder';

const limit = (days: Value): Record<string, ClockDefinition> => ({ limit: { id: 'limit', days, unit: 'working-day', line: 2 } });
const clocks = (verb: 'start' | 'pause' | 'stop') => ({ clocks: [{ clock: 'limit', verb }] });
const verbs = (run: CaseRun) => run.of('clock').map(({ verb, element }) => `${verb} ${element}`);

describe('clocks of the process', () => {
  it('start with their evaluated days, pause while an element waits, and stop', () => {
    const graph = graphOf(
      [startEvent('start', clocks('start')), userTask('supplement', clocks('pause')), endEvent('end', clocks('stop'))],
      ['start > supplement > end'],
      limit(formula('parameters.days')),
    );
    const run = new CaseRun(graph, fakeContext({ parameters: { days: 20 } })).start();
    expect(run.of('clock')).toEqual([
      { kind: 'clock', clock: 'limit', verb: 'start', element: 'start', days: 20 },
      { kind: 'clock', clock: 'limit', verb: 'pause', element: 'supplement' },
    ]);
    expect(run.state?.paused).toEqual({ limit: 1 });
    expect(verbs(run.completeTask('supplement')).slice(2)).toEqual(['resume supplement', 'stop end']);
    expect(run.state?.paused).toBeUndefined();
  });

  it('run again when the element that paused them is cancelled', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        userTask('supplement', clocks('pause')),
        boundary('lapse', 'supplement', { trigger: after('P15D') }),
        userTask('next'),
      ],
      ['start > supplement', 'lapse > next'],
    );
    expect(verbs(new CaseRun(graph).start().fire('lapse'))).toEqual(['pause supplement', 'resume supplement']);
    expect(verbs(new CaseRun(graph).start().send({ kind: 'cancelled', outcome: 'withdrawn' }))).toEqual([
      'pause supplement',
      'resume supplement',
    ]);
  });

  it('run again when the element that paused them is done, and terminated before its token moves on', () => {
    const graph = graphOf(
      [startEvent('start'), parallel('fork'), manualTask('a', clocks('pause')), endEvent('stop', { terminate: true }), endEvent('end')],
      ['start > fork > a > end', 'fork > stop'],
    );
    const run = new CaseRun(graph).start();
    expect(verbs(run)).toEqual(['pause a', 'resume a']);
    expect(run.path()).toEqual(['start', 'fork', 'a', 'stop']);
    expect(run.state?.paused).toBeUndefined();
  });

  it('run again only when the last of several elements that pause them is left', () => {
    const graph = graphOf(
      [startEvent('start'), parallel('fork'), userTask('a', clocks('pause')), userTask('b', clocks('pause'))],
      ['start > fork > a', 'fork > b'],
    );
    const run = new CaseRun(graph).start().completeTask('a');
    expect(verbs(run)).toEqual(['pause a']);
    expect(verbs(run.completeTask('b'))).toEqual(['pause a', 'resume b']);
  });

  it('are paused once by all instances of an activity', () => {
    const work = userTask('work', { ...clocks('pause'), multiInstance: { sequential: false, cardinality: feel('2') } });
    const run = new CaseRun(graphOf([startEvent('start'), work], ['start > work'])).start();
    expect(verbs(run.completeTask('work').completeTask('work'))).toEqual(['pause work', 'resume work']);
  });

  it('run again once, and the activity is cancelled once, when its instances are taken back', () => {
    const work = userTask('work', { ...clocks('pause'), multiInstance: { sequential: false, cardinality: feel('3') } });
    const graph = graphOf([startEvent('start'), work, boundary('late', 'work', { trigger: after('P1D') })], ['start > work']);
    const run = new CaseRun(graph).start().fire('late');
    expect(verbs(run)).toEqual(['pause work', 'resume work']);
    expect(run.traces().filter(({ kind }) => kind === 'cancelled')).toHaveLength(1);
  });

  it('refuse to start with days that are no whole number', () => {
    const graph = graphOf([startEvent('start', clocks('start'))], [], limit(literal('twenty')));
    expect(new CaseRun(graph).try({ kind: 'start', at: elementId('start'), data: {} })).toMatchObject({
      code: 'wrong-type',
      element: 'start',
    });
  });

  it('must be defined, which a deploy check proves', () => {
    const run = new CaseRun(graphOf([startEvent('start', clocks('start'))], []));
    expect(() => run.start()).toThrow(expect.objectContaining({ code: 'unknown-element' }));
  });
});

describe('stage', () => {
  it('is told when a token enters the node', () => {
    const graph = graphOf([startEvent('start'), userTask('review', { stage: 'first-review' })], ['start > review']);
    const run = new CaseRun(graph).start();
    expect(run.effects.findIndex(({ kind }) => kind === 'stage')).toBeLessThan(run.effects.findIndex(({ kind }) => kind === 'task-opened'));
    expect(run.of('stage')).toEqual([{ kind: 'stage', stage: 'first-review', element: 'review' }]);
  });
});
