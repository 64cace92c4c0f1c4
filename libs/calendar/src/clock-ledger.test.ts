import { CalendarError, clockState, pauseClock, resumeClock, startClock, stopClock, warnClock } from './index';

const on = (date: string) => ({ at: `${date}T10:00:00+08:00`, element: 'acceptance' });
const started = startClock({ unit: 'working-day', days: 20 }, on('2026-03-02'));

describe('the ledger of a clock', () => {
  it('keeps who did what when, as plain JSON', () => {
    const ledger = resumeClock(pauseClock(started, on('2026-03-03')), on('2026-03-05'));
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
    expect(ledger.entries.map(({ verb, at }) => `${verb} ${at}`)).toEqual([
      'start 2026-03-02T02:00:00.000Z',
      'pause 2026-03-03T02:00:00.000Z',
      'resume 2026-03-05T02:00:00.000Z',
    ]);
  });

  it('knows whether it runs, waits or is over', () => {
    const paused = pauseClock(started, on('2026-03-03'));
    expect([started, paused, stopClock(paused, on('2026-03-04'))].map(clockState)).toEqual(['running', 'paused', 'stopped']);
  });

  it('takes a second pause, resumption or stop for none', () => {
    const paused = pauseClock(started, on('2026-03-03'));
    const stopped = stopClock(started, on('2026-03-04'));
    expect(pauseClock(paused, on('2026-03-04'))).toBe(paused);
    expect(resumeClock(started, on('2026-03-04'))).toBe(started);
    expect(stopClock(stopped, on('2026-03-05'))).toBe(stopped);
    expect(resumeClock(stopped, on('2026-03-05'))).toBe(stopped);
  });

  it('refuses to go backwards in time', () => {
    expect(() => pauseClock(started, on('2026-03-01'))).toThrow(CalendarError);
  });

  it.each([0, -5, 2.5])('refuses a budget of %d days', (days) => {
    expect(() => startClock({ unit: 'working-day', days }, on('2026-03-02'))).toThrow(CalendarError);
  });

  it('marks the lower levels together with a higher one', () => {
    expect(warnClock(started, 90).warned).toEqual([70, 90]);
    expect(warnClock(warnClock(started, 100), 70).warned).toEqual([70, 90, 100]);
  });
});
