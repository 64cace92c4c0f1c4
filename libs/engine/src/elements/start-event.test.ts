import { CaseRun } from '../testing/case-run';
import { elementId, endEvent, graphOf, onMessage, startEvent, userTask } from '../testing/graph-builder';

describe('start event', () => {
  it('puts its data as one object into its result variable', () => {
    const graph = graphOf([startEvent('start', { result: 'application' }), userTask('review'), endEvent('end')], ['start > review > end']);
    expect(new CaseRun(graph).start({ disease: 'M03900' }).variables()).toEqual({ application: { disease: 'M03900' } });
  });

  it('makes each field of its data a variable where it has no result', () => {
    const graph = graphOf([startEvent('start'), userTask('review'), endEvent('end')], ['start > review > end']);
    expect(new CaseRun(graph).start({ disease: 'M03900' }).variables()).toEqual({ disease: 'M03900' });
  });

  it('starts where it was asked to when a process has several', () => {
    const graph = graphOf(
      [startEvent('online'), startEvent('byRoster', { trigger: onMessage('roster') }), userTask('a'), userTask('b')],
      ['online > a', 'byRoster > b'],
    );
    const run = new CaseRun(graph);
    run.send({ kind: 'start', at: elementId('byRoster'), data: {} });
    expect(run.open().map(({ element }) => element)).toEqual(['b']);
  });
});
