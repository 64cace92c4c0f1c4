import { CalendarError, clockState, parseLedger, pauseClock, resumeClock, startClock, stopClock, tellMarks } from './index';

const on = (date: string) => ({ at: `${date}T10:00:00+08:00`, element: 'acceptance' });
const budget = { unit: 'working-day', days: 20, marks: [{ name: 'lapse', percent: 100 }] } as const;
const started = startClock(budget, on('2026-03-02'));

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

  it('counts again only when neither the process nor a person holds it, whoever lets go first', () => {
    const person = { hold: 'person' } as const;
    const both = pauseClock(pauseClock(started, on('2026-03-03')), { ...on('2026-03-04'), ...person });
    const personLeft = resumeClock(both, { ...on('2026-03-05'), ...person });
    const processLeft = resumeClock(both, on('2026-03-05'));
    expect([both, personLeft, processLeft].map(clockState)).toEqual(['paused', 'paused', 'paused']);
    expect(clockState(resumeClock(personLeft, on('2026-03-06')))).toBe('running');
    expect(clockState(resumeClock(processLeft, { ...on('2026-03-06'), ...person }))).toBe('running');
    expect(resumeClock(personLeft, { ...on('2026-03-06'), ...person })).toBe(personLeft);
  });

  it('refuses to go backwards in time', () => {
    expect(() => pauseClock(started, on('2026-03-01'))).toThrow(CalendarError);
  });

  it.each([0, -5, 2.5])('refuses a budget of %d days', (days) => {
    expect(() => startClock({ ...budget, days }, on('2026-03-02'))).toThrow(CalendarError);
  });

  it.each([{ percent: 0 }, { percent: 101 }, { overdue: 0 }, { overdue: 1.5 }])('refuses a mark at %j', (at) => {
    expect(() => startClock({ ...budget, marks: [{ name: 'x', ...at }] }, on('2026-03-02'))).toThrow(CalendarError);
  });

  it('keeps why it was paused, by whom and on what ground', () => {
    const paused = pauseClock(started, { ...on('2026-03-03'), by: 'p', reason: '等待上级批复', basis: 'awaiting-reply' });
    expect(paused.entries.at(-1)).toEqual({
      verb: 'pause',
      at: '2026-03-03T02:00:00.000Z',
      element: 'acceptance',
      by: 'p',
      reason: '等待上级批复',
      basis: 'awaiting-reply',
    });
  });

  it('notes each mark that was told once', () => {
    expect(tellMarks(tellMarks(started, ['a', 'b']), ['b', 'c']).told).toEqual(['a', 'b', 'c']);
  });
});

describe('a stored ledger', () => {
  it('is read as it was written', () => {
    expect(parseLedger(JSON.parse(JSON.stringify(started)))).toEqual(started);
  });

  it('from before marks were kept has those of its time, told as far as it says', () => {
    const old = { unit: 'working-day', days: 20, entries: started.entries, warned: [70, 90] };
    expect(parseLedger(old)).toEqual({
      unit: 'working-day',
      days: 20,
      entries: started.entries,
      marks: [
        { name: 'warning-70', percent: 70 },
        { name: 'warning-90', percent: 90 },
        { name: 'lapse', percent: 100 },
      ],
      told: ['warning-70', 'warning-90'],
    });
  });
});
