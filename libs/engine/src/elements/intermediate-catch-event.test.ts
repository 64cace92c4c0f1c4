import { CaseRun } from '../testing/case-run';
import { type TimerDefinition } from '#bpmn';
import {
  after,
  catchEvent,
  elementId,
  endEvent,
  formula,
  graphOf,
  literal,
  onMessage,
  onTimer,
  startEvent,
} from '../testing/graph-builder';

const graphWith = (trigger: Parameters<typeof catchEvent>[1], result?: string) =>
  graphOf(
    [startEvent('start'), catchEvent('wait', trigger, result === undefined ? {} : { result }), endEvent('end')],
    ['start > wait > end'],
  );
const due = (timer: TimerDefinition) => new CaseRun(graphWith(onTimer(timer))).start({ days: 5 }).of('timer-armed')[0]?.due;
const problem = (timer: TimerDefinition) =>
  new CaseRun(graphWith(onTimer(timer))).try({ kind: 'start', at: elementId('start'), data: { days: 'five' } });

describe('intermediate catch event', () => {
  it('waits for its message and takes the payload', () => {
    const run = new CaseRun(graphWith(onMessage('answer', literal('key')), 'reply')).start();
    expect(run.of('subscription-opened')[0]).toMatchObject({ message: 'answer', correlation: 'key' });
    expect(run.receive('wait', 'yes').variables()).toEqual({ reply: 'yes' });
    expect(run.outcome()).toBe('completed');
  });

  it('goes on when its timer fires, without a payload', () => {
    const run = new CaseRun(graphWith(after('P7D'), 'reply')).start().fire('wait');
    expect(run.of('timer-closed')).toEqual([{ kind: 'timer-closed', timer: 2, how: 'fired' }]);
    expect(run.variables()).toEqual({});
    expect(run.outcome()).toBe('completed');
  });

  it('evaluates when its timer is due', () => {
    expect(due({ kind: 'duration', value: literal('PT1H30M') })).toEqual({ kind: 'duration', duration: 'PT1H30M' });
    expect(due({ kind: 'date', value: literal('2026-03-01') })).toEqual({ kind: 'date', date: '2026-03-01' });
    expect(due({ kind: 'date', value: literal('2026-03-01T08:00:00+08:00') })).toMatchObject({ kind: 'date' });
    expect(due({ kind: 'cycle', value: literal('R3/PT10M') })).toEqual({ kind: 'duration', duration: 'PT10M' });
    expect(due({ kind: 'days', count: formula('days'), unit: 'working-day' })).toEqual({ kind: 'days', count: 5, unit: 'working-day' });
  });

  it('refuses a time that is not in ISO 8601 form, and days that are no number', () => {
    for (const value of ['P', 'PT', 'P1X', '7 days'])
      expect(problem({ kind: 'duration', value: literal(value) })?.code).toBe('evaluation-failed');
    expect(problem({ kind: 'date', value: literal('tomorrow') })).toMatchObject({ code: 'evaluation-failed', element: 'wait' });
    for (const value of ['PT10M', 'R3', 'Rx/PT10M', 'R3/soon', 'R/PT0S', 'R2/P0D'])
      expect(problem({ kind: 'cycle', value: literal(value) })?.code).toBe('evaluation-failed');
    expect(problem({ kind: 'days', count: formula('days'), unit: 'working-day' })?.code).toBe('wrong-type');
    expect(problem({ kind: 'duration', value: formula('7') })?.code).toBe('wrong-type');
  });
});
