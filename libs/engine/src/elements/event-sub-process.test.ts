import { type StartEvent } from '#bpmn';
import { visibleVariables } from '../queries';
import { CaseRun } from '../testing/case-run';
import {
  endEvent,
  eventSubProcess,
  graphOf,
  literal,
  onMessage,
  onTimer,
  startEvent,
  subProcess,
  userTask,
} from '../testing/graph-builder';

const cycle = onTimer({ kind: 'cycle', value: literal('R2/PT10M') });

/** A task in a sub-process, and beside it an event sub-process with a task of its own. */
const beside = (trigger: StartEvent['trigger'], interrupting: boolean) =>
  graphOf(
    [
      startEvent('start'),
      subProcess('inner', 'innerStart'),
      startEvent('innerStart'),
      userTask('review'),
      endEvent('innerEnd'),
      eventSubProcess('handler', ['asked'], 'inner'),
      startEvent('asked', { trigger, interrupting }),
      userTask('answer'),
      endEvent('answered'),
      endEvent('end'),
    ],
    ['start > inner > end', 'innerStart > review > innerEnd', 'asked > answer > answered'],
  );
const tasks = (run: CaseRun) => run.open().flatMap(({ kind, element }) => (kind === 'task' ? [element] : []));

describe('event sub-process', () => {
  it('listens from the time on when its scope opens, and no longer than that lasts', () => {
    const run = new CaseRun(beside(onMessage('ask'), false)).start();
    expect(run.open().map(({ element }) => element)).toEqual(['asked', 'review']);
    expect(run.completeTask('review').outcome()).toBe('completed');
    expect(run.open()).toEqual([]);
  });

  it('takes the place of all that goes on around it where it interrupts', () => {
    const run = new CaseRun(beside(onMessage('ask'), true)).start().receive('asked');
    expect(run.open().map(({ element }) => element)).toEqual(['answer']);
    expect(run.completeTask('answer').path().slice(-2)).toEqual(['answered', 'end']);
    expect(run.outcome()).toBe('completed');
  });

  it('runs beside it otherwise, as often as it is asked, and its scope ends with the last', () => {
    const run = new CaseRun(beside(onMessage('ask'), false)).start().receive('asked').receive('asked');
    expect(tasks(run)).toEqual(['review', 'answer', 'answer']);
    run.completeTask('review').completeTask('answer');
    expect(run.outcome()).toBeUndefined();
    expect(run.completeTask('answer').outcome()).toBe('completed');
    expect(run.open()).toEqual([]);
  });

  it('is started by a cycle as often as that says', () => {
    const run = new CaseRun(beside(cycle, false)).start().fire('asked').fire('asked');
    expect(run.open().filter(({ kind }) => kind === 'timer')).toEqual([]);
    expect(tasks(run)).toEqual(['review', 'answer', 'answer']);
  });

  it('is gone with a case that is withdrawn', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        userTask('review'),
        endEvent('end'),
        eventSubProcess('handler', ['asked']),
        startEvent('asked', { trigger: onMessage('ask') }),
      ],
      ['start > review > end'],
    );
    const run = new CaseRun(graph).start();
    expect(run.open().map(({ element }) => element)).toEqual(['asked', 'review']);
    expect(run.send({ kind: 'cancelled', outcome: 'withdrawn' }).open()).toEqual([]);
  });

  it('lets what it listens to see the variables of its scope', () => {
    const run = new CaseRun(beside(onMessage('ask'), true)).start({ amount: 3 });
    const no = run.state?.scopes.flatMap(({ armed }) => armed ?? [])[0]?.no;
    expect(run.state && visibleVariables(run.state, no)).toEqual({ amount: 3 });
  });
});
