import { chinaCalendar, clockHistory, pauseClock, resumeClock, startClock, stopClock } from './index';

const on = (date: string) => ({ at: `${date}T10:00:00+08:00`, element: 'acceptance' });
const started = startClock({ unit: 'working-day', days: 5, marks: [] }, on('2026-03-02'));
const dates = (ledger: typeof started) =>
  clockHistory(chinaCalendar, ledger).map(({ verb, dueAt }) => `${verb} ${dueAt?.toISOString() ?? 'none'}`);

describe('the history of a clock', () => {
  it('moves the end by the days that it stood still', () => {
    const paused = pauseClock(started, on('2026-03-03'));
    expect(dates(resumeClock(paused, on('2026-03-10')))).toEqual([
      'start 2026-03-09T16:00:00.000Z',
      'pause none',
      'resume 2026-03-16T16:00:00.000Z',
    ]);
  });

  it('has no end any more once the clock is over', () => {
    expect(dates(stopClock(started, on('2026-03-04'))).at(-1)).toBe('stop none');
  });

  it('leaves out a date that no published calendar knows', () => {
    const far = startClock({ unit: 'working-day', days: 400, marks: [] }, on('2026-03-02'));
    expect(dates(far)).toEqual(['start none']);
  });
});
