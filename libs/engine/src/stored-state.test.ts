import { type CaseState } from './case-state';
import { CaseRun } from './testing/case-run';
import {
  boundary,
  elementId,
  endEvent,
  formula,
  graphOf,
  onMessage,
  parallel,
  startEvent,
  subProcess,
  throwEvent,
  undoable,
  userTask,
} from './testing/graph-builder';

const at = elementId;

/** Two opinions in a sub-process with an objection at its border, and beside it a task on the way to the same join; then an event that undoes. */
const graph = graphOf(
  [
    ...[startEvent('start'), parallel('fork'), parallel('join'), throwEvent('undo', { throws: { kind: 'compensation' } }), endEvent('end')],
    ...undoable(subProcess('inquiry', 'in'), 'revoke'),
    ...[startEvent('in'), endEvent('out'), boundary('objection', 'inquiry', { trigger: onMessage('objection'), interrupting: false })],
    userTask('opinion', { multiInstance: { sequential: false, collection: formula('experts'), elementVariable: 'expert' } }),
    ...undoable(userTask('payment'), 'repay'),
    endEvent('noted'),
  ],
  ['start > fork > inquiry > join > undo > end', 'fork > payment > join', 'in > opinion > out', 'objection > noted'],
);

/** As it was stored before compensation, loops and the trail were there: none of their fields. */
const STORED: CaseState = {
  format: 1,
  next: 16,
  tokens: [
    {
      id: 3,
      at: at('inquiry'),
      scope: 0,
      wait: { kind: 'scope', scope: 5 },
      armed: [{ element: at('objection'), kind: 'message', no: 7 }],
    },
    { id: 4, at: at('payment'), scope: 0, wait: { kind: 'task', no: 6 } },
    { id: 8, at: at('opinion'), scope: 5, wait: { kind: 'instances', total: 2, started: 2, completed: 0 } },
    { id: 10, at: at('opinion'), scope: 9, wait: { kind: 'task', no: 13 } },
    { id: 12, at: at('opinion'), scope: 11, wait: { kind: 'task', no: 14 } },
  ],
  scopes: [
    { id: 0, kind: 'process', tokens: 2, variables: { experts: ['A', 'B'] } },
    { id: 5, kind: 'sub-process', parent: 0, owner: 3, tokens: 1, variables: {} },
    { id: 9, kind: 'instance', parent: 5, owner: 8, tokens: 1, variables: { expert: 'A', loopCounter: 1 } },
    { id: 11, kind: 'instance', parent: 5, owner: 8, tokens: 1, variables: { expert: 'B', loopCounter: 2 } },
  ],
};

describe('a state stored before compensation and loops', () => {
  const resume = (): CaseRun => {
    const run = new CaseRun(graph);
    run.state = STORED;
    return run;
  };

  it('goes on to its end, and what is completed from now on can be undone', () => {
    const run = resume().send({ kind: 'message-received', subscription: 7, payload: null });
    for (const task of [6, 13, 14]) run.send({ kind: 'task-completed', task, data: {} });
    expect(run.path()).toEqual(['objection', 'noted', 'join', 'out', 'join', 'undo', 'revoke', 'repay', 'end']);
    expect(run.state).toMatchObject({ ended: 'completed', tokens: [] });
  });

  it('can be cancelled', () => {
    const run = resume().send({ kind: 'cancelled', outcome: 'withdrawn' });
    expect(run.of('task-closed').map(({ task }) => task)).toEqual([14, 13, 6]);
    expect(run.state).toMatchObject({ ended: 'withdrawn', tokens: [], scopes: [{ id: 0, tokens: 0 }] });
  });
});
