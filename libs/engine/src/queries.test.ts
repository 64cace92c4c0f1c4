import { findJobInput, openJobs, taskElement, visibleVariables } from './queries';
import { CaseRun } from './testing/case-run';
import {
  after,
  boundary,
  feel,
  formula,
  graphOf,
  parallel,
  receiveTask,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
} from './testing/graph-builder';

function anyState() {
  const graph = graphOf(
    [
      ...[startEvent('start'), parallel('fork'), userTask('ask'), receiveTask('hear'), boundary('late', 'ask', { trigger: after('P1D') })],
      ...[subProcess('each', 'inner', { multiInstance: { sequential: false, cardinality: feel('2') } }), startEvent('inner')],
      serviceTask('issue', { inputs: [{ name: 'nth', value: formula('loopCounter') }] }),
    ],
    ['start > fork > ask', 'fork > hear', 'fork > each', 'inner > issue'],
  );
  const run = new CaseRun(graph).start({ name: 'x', loopCounter: 0 });
  const numberOf = (element: string) => run.open().find((opened) => opened.element === element)?.no ?? -1;
  if (run.state === undefined) throw new TypeError('The case did not start');
  return { state: run.state, numberOf };
}

describe('queries on a state', () => {
  const { state, numberOf } = anyState();
  const job = numberOf('issue');

  it('list the open jobs with their inputs', () => {
    expect(openJobs(state).map(({ element, topic, input }) => [element, topic, input])).toEqual([
      ['issue', 'issue-certificate', { nth: 1 }],
      ['issue', 'issue-certificate', { nth: 2 }],
    ]);
  });

  it('find the input of an open job only', () => {
    expect(findJobInput(state, job)).toEqual({ nth: 1 });
    expect(findJobInput(state, numberOf('ask'))).toBeUndefined();
  });

  it('find the element of an open task only', () => {
    expect(taskElement(state, numberOf('ask'))).toBe('ask');
    expect(taskElement(state, job)).toBeUndefined();
  });

  it('show the variables that are visible at any number, inner ones first', () => {
    expect(visibleVariables(state)).toEqual({ name: 'x', loopCounter: 0 });
    expect(visibleVariables(state, job)).toEqual({ name: 'x', loopCounter: 1 });
    expect(visibleVariables(state, numberOf('late'))).toEqual({ name: 'x', loopCounter: 0 });
    expect(visibleVariables(state, state.scopes.at(-1)?.id)).toEqual({ name: 'x', loopCounter: 2 });
    expect(visibleVariables(state, 9999)).toEqual({ name: 'x', loopCounter: 0 });
    expect(visibleVariables({ ...state, scopes: [] })).toEqual({});
  });
});
