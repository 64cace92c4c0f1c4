import { type Panel } from '#bpmn';
import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { feel, formula, graphOf, literal, startEvent, userTask } from '../testing/graph-builder';
import { migrate } from './migrate';
import { planMigration } from './plan-migration';

const panel: Panel = {
  vote: feel('true'),
  rule: 'majority',
  quorum: literal('1'),
  alternates: formula('alternates'),
  answerDays: { count: literal('3'), unit: 'working-day' },
  result: 'result',
};
const version = (id: string) =>
  graphOf(
    [
      startEvent('start'),
      userTask(id, {
        assignee: formula('expert'),
        multiInstance: { sequential: false, collection: formula('experts'), elementVariable: 'expert', panel },
      }),
    ],
    [`start > ${id}`],
  );

describe('migrating a panel', () => {
  it('lets the days of a seat run on, and gives it to an alternate when they are over', () => {
    const [old, young] = [version('opinion'), version('appraisal')];
    const run = new CaseRun(old).start({ experts: ['p'], alternates: ['a'] });
    const planned = planMigration(old, young, { nodes: { opinion: 'appraisal' } });
    if (!planned.ok || run.state === undefined) throw new Error(JSON.stringify(planned));
    const migrated = migrate(planned.plan, run.state, fakeContext());
    const timer = run.of('timer-armed')[0]?.timer ?? 0;
    expect(migrated.ok && migrated.effects).toContainEqual({ kind: 'moved', what: 'timer', no: timer, element: 'appraisal' });
    const next = new CaseRun(young);
    next.state = migrated.ok ? migrated.state : undefined;
    next.send({ kind: 'timer-fired', timer });
    expect(next.of('task-opened')).toMatchObject([{ element: 'appraisal', assignee: 'a' }]);
  });
});
