import { type Panel } from '#bpmn';
import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { feel, formula, graphOf, literal, startEvent, userTask } from '../testing/graph-builder';

const panelOf = (more: Partial<Panel> = {}): Panel => ({
  vote: feel('opinion.meets'),
  rule: 'majority',
  quorum: literal('2'),
  alternates: formula('alternates'),
  result: 'appraisal',
  ...more,
});
const graph = (more: Partial<Panel> = {}) =>
  graphOf(
    [
      startEvent('start'),
      userTask('opinion', {
        assignee: formula('expert'),
        multiInstance: { sequential: false, collection: formula('experts'), elementVariable: 'expert', panel: panelOf(more) },
      }),
      userTask('next'),
    ],
    ['start > opinion > next'],
  );
const convene = (more: Partial<Panel> = {}, data = {}) =>
  new CaseRun(graph(more), fakeContext()).start({ experts: ['p1', 'p2', 'p3'], alternates: ['a1', 'a2'], ...data });
const seatOf = (run: CaseRun, member: string): number => {
  const open = run.open().filter(({ kind }) => kind === 'task');
  const opened = run.of('task-opened').find(({ task, assignee }) => assignee === member && open.some(({ no }) => no === task));
  if (opened === undefined) throw new Error(`${member} has no seat`);
  return opened.task;
};
const vote = (run: CaseRun, member: string, meets: boolean | null) =>
  run.send({ kind: 'task-completed', task: seatOf(run, member), data: { meets } });
const leave = (run: CaseRun, member: string) => run.send({ kind: 'seat-given-up', task: seatOf(run, member) });
const openElements = (run: CaseRun) => run.open().map(({ element }) => element);

describe('a panel', () => {
  it('closes when all have answered, with a result that names nobody', () => {
    const run = convene();
    vote(run, 'p2', true);
    vote(run, 'p1', false);
    expect(run.variables()['appraisal']).toBeUndefined();
    vote(run, 'p3', true);
    expect(run.variables()['appraisal']).toEqual({
      seats: 3,
      answered: 3,
      quorum: true,
      outcome: 'approved',
      for: 2,
      against: 1,
      abstained: 0,
    });
    expect(openElements(run)).toEqual(['next']);
  });

  it('keeps what its votes came to in the trail', () => {
    const run = convene();
    for (const member of ['p1', 'p2', 'p3']) vote(run, member, true);
    expect(run.traces()).toContainEqual(expect.objectContaining({ kind: 'tally', element: 'opinion' }));
  });

  it('gives a seat that is given up to the next alternate, and asks that one', () => {
    const run = convene();
    leave(run, 'p2');
    expect(run.last).toContainEqual(expect.objectContaining({ kind: 'task-closed', how: 'cancelled' }));
    expect(run.last).toContainEqual(expect.objectContaining({ kind: 'task-opened', assignee: 'a1' }));
    leave(run, 'p3');
    vote(run, 'a1', true);
    vote(run, 'a2', true);
    vote(run, 'p1', true);
    expect(run.variables()['appraisal']).toMatchObject({ seats: 3, answered: 3 });
  });

  it('leaves a seat empty where no alternate is left, and closes with those who answered', () => {
    const run = convene({}, { alternates: [] });
    vote(run, 'p1', true);
    leave(run, 'p2');
    vote(run, 'p3', true);
    expect(run.variables()['appraisal']).toMatchObject({ seats: 3, answered: 2, outcome: 'approved' });
    expect(openElements(run)).toEqual(['next']);
  });

  it('passes over an alternate who must keep out of the case', () => {
    const context = { ...fakeContext(), mayHave: (_element: string, person: string) => person !== 'a1' };
    const run = new CaseRun(graph(), context).start({ experts: ['p1', 'p2', 'p3'], alternates: ['a1', 'a2'] });
    leave(run, 'p2');
    expect(run.last).toContainEqual(expect.objectContaining({ kind: 'task-opened', assignee: 'a2' }));
    leave(run, 'a2');
    expect(run.open()).toHaveLength(2);
  });

  it('comes to nothing where so many left that the quorum is not there', () => {
    const run = convene({}, { alternates: [] });
    leave(run, 'p1');
    leave(run, 'p2');
    vote(run, 'p3', true);
    expect(run.variables()['appraisal']).toMatchObject({ outcome: 'no-quorum' });
  });

  it('refuses a vote that is neither true, false nor null, and changes nothing', () => {
    const run = convene();
    const problem = run.try({ kind: 'task-completed', task: seatOf(run, 'p1'), data: { meets: 'yes' } });
    expect(problem).toMatchObject({ code: 'wrong-type', element: 'opinion' });
    expect(run.open()).toHaveLength(3);
  });

  it('refuses to vacate a seat that is not open', () => {
    expect(convene().try({ kind: 'seat-given-up', task: 4711 })).toMatchObject({ code: 'not-open' });
  });
});

describe('a panel with days to answer', () => {
  const days = { answerDays: { count: literal('3'), unit: 'working-day' } } as const;
  const lapse = (run: CaseRun) => run.send({ kind: 'timer-fired', timer: run.of('timer-armed')[0]?.timer ?? 0 });

  it('arms them for every seat, and takes them back with the answer', () => {
    const run = convene(days);
    expect(run.of('timer-armed')).toHaveLength(3);
    expect(run.of('timer-armed')[0]).toMatchObject({ due: { kind: 'days', count: 3, unit: 'working-day' } });
    for (const member of ['p1', 'p2', 'p3']) vote(run, member, true);
    expect(openElements(run)).toEqual(['next']);
  });

  it('gives the seat of a late member to an alternate, who has as many days', () => {
    const run = convene(days);
    lapse(run);
    expect(run.of('task-opened').map(({ assignee }) => assignee)).toEqual(['p1', 'p2', 'p3', 'a1']);
    expect(run.of('timer-armed')).toHaveLength(4);
    for (const member of ['a1', 'p2', 'p3']) vote(run, member, true);
    expect(openElements(run)).toEqual(['next']);
  });

  it('lets a late member answer all the same where no alternate is left', () => {
    const run = convene(days, { alternates: [] });
    lapse(run);
    for (const member of ['p1', 'p2', 'p3']) vote(run, member, true);
    expect(run.variables()['appraisal']).toMatchObject({ answered: 3 });
  });
});

describe('a panel that votes entry by entry', () => {
  it('has a result for each', () => {
    const run = convene(
      { vote: feel('opinion.approved = entry'), entries: formula('diseases'), rule: 'unanimous' },
      { diseases: ['d1', 'd2'] },
    );
    for (const member of ['p1', 'p2', 'p3']) {
      run.send({ kind: 'task-completed', task: seatOf(run, member), data: { approved: 'd1' } });
    }
    expect(run.variables()['appraisal']).toMatchObject({ outcome: 'partly-approved', entries: [{ entry: 'd1' }, { entry: 'd2' }] });
  });
});
