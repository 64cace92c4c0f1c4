import fc from 'fast-check';
import {
  addWorkingDays,
  chinaCalendar,
  clockDue,
  type ClockLedger,
  clockUsed,
  nextClockAlarm,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  tellMarks,
} from './index';

const moment = (date: string, time = '10:00') => ({ at: `${date}T${time}:00+08:00`, element: 'x' });
const MARKS = [
  { name: 'warned', percent: 70 },
  { name: 'warned again', percent: 90 },
  { name: 'lapsed', percent: 100 },
] as const;
const begin = (days = 20, date = '2026-03-02') => startClock({ unit: 'working-day', days, marks: MARKS }, moment(date));
const due = (ledger: ClockLedger) => {
  const result = clockDue(chinaCalendar, ledger);
  return result?.ok === true ? result.at.toISOString() : result?.code;
};
const used = (ledger: ClockLedger, date: string, time?: string) => {
  const result = clockUsed(chinaCalendar, ledger, moment(date, time).at);
  return result.ok ? result.days : result.code;
};
const alarm = (ledger: ClockLedger) => {
  const result = nextClockAlarm(chinaCalendar, ledger);
  return result.ok ? result.alarm && `${result.alarm.marks.join(' + ')} ${result.alarm.at.toISOString()}` : result.code;
};

describe('the days of a clock', () => {
  it('is due where the same number of working days is', () => {
    expect(due(begin(20, '2026-01-30'))).toBe('2026-03-05T16:00:00.000Z');
  });

  it('does not count the day of the start, and a day only when it is over', () => {
    expect(used(begin(), '2026-03-02', '23:59')).toBe(0);
    expect(used(begin(), '2026-03-03', '23:59')).toBe(0);
    expect(used(begin(), '2026-03-04', '00:00')).toBe(1);
  });

  it('skips days off and counts make-up workdays', () => {
    expect(used(begin(20, '2026-02-13'), '2026-02-24')).toBe(1);
    expect(used(begin(20, '2026-02-13'), '2026-03-01')).toBe(6);
  });

  it('moves the due date by the working days of a pause', () => {
    const paused = pauseClock(begin(), moment('2026-03-05'));
    expect(due(paused)).toBeUndefined();
    expect(due(begin())).toBe('2026-03-30T16:00:00.000Z');
    expect(due(resumeClock(paused, moment('2026-03-12')))).toBe('2026-04-07T16:00:00.000Z');
  });

  it('loses nothing by a pause that ends on its own day', () => {
    const paused = pauseClock(begin(), moment('2026-03-05', '09:00'));
    expect(due(resumeClock(paused, moment('2026-03-05', '17:00')))).toBe(due(begin()));
  });

  it('counts every day of a budget in calendar days', () => {
    const ledger = startClock({ unit: 'calendar-day', days: 7, marks: [] }, moment('2026-09-24'));
    expect(due(ledger)).toBe('2026-10-01T16:00:00.000Z');
  });

  it('is never due once stopped', () => {
    const stopped = stopClock(begin(), moment('2026-03-10'));
    expect([due(stopped), alarm(stopped), used(stopped, '2026-12-01')]).toEqual([undefined, undefined, 6]);
  });

  it('gives the year that is not published by code', () => {
    expect(due(begin(20, '2026-12-20'))).toBe('unpublished-year');
    expect(alarm(begin(20, '2026-12-20'))).toBe('unpublished-year');
    expect(used(begin(20, '2026-12-20'), '2027-02-01')).toBe('unpublished-year');
  });
});

describe('the alarms of a clock', () => {
  it('come at the end of the 14th, the 18th and the last of 20 days', () => {
    const ledger = begin();
    expect(alarm(ledger)).toBe('warned 2026-03-20T16:00:00.000Z');
    expect(alarm(tellMarks(ledger, ['warned']))).toBe('warned again 2026-03-26T16:00:00.000Z');
    expect(alarm(tellMarks(ledger, ['warned', 'warned again']))).toBe(`lapsed ${String(due(ledger))}`);
    expect(alarm(tellMarks(ledger, ['warned', 'warned again', 'lapsed']))).toBeUndefined();
  });

  it('are silent in a pause', () => {
    expect(alarm(pauseClock(begin(), moment('2026-03-05')))).toBeUndefined();
  });

  it('that fall together are one', () => {
    expect(alarm(begin(1))).toBe('warned + warned again + lapsed 2026-03-03T16:00:00.000Z');
    expect(alarm(begin(4))).toBe('warned 2026-03-05T16:00:00.000Z');
  });

  it('go on beyond the end by days that count, and stand still in a pause like all others', () => {
    const ledger = startClock({ unit: 'working-day', days: 5, marks: [{ name: 'late', overdue: 2 }] }, moment('2026-03-02'));
    expect(alarm(ledger)).toBe('late 2026-03-11T16:00:00.000Z');
    const late = resumeClock(pauseClock(ledger, moment('2026-03-10')), moment('2026-03-13'));
    expect(alarm(late)).toBe('late 2026-03-16T16:00:00.000Z');
  });
});

describe('a clock of calendar days that must not end on a day off', () => {
  const begun = startClock(
    {
      unit: 'calendar-day',
      days: 7,
      marks: [...MARKS, { name: 'late', overdue: 1 }],
      policies: ['counts-from-next-day', 'last-day-off-rolls-forward'],
    },
    moment('2026-09-24'),
  );

  it('is due, and lapses, on the next working day, and only then is it late', () => {
    expect(due(begun)).toBe('2026-10-08T16:00:00.000Z');
    expect(alarm(tellMarks(begun, ['warned', 'warned again']))).toBe('lapsed 2026-10-08T16:00:00.000Z');
    expect(alarm(tellMarks(begun, ['warned', 'warned again', 'lapsed']))).toBe('late 2026-10-09T16:00:00.000Z');
  });

  it('warns by the days themselves', () => {
    expect(alarm(begun)).toBe('warned 2026-09-29T16:00:00.000Z');
  });
});

const HOUR = 3_600_000;
const START = Date.parse('2026-01-05T10:00:00+08:00');

/** A clock of ten days with pauses and resumptions at random hours, paused or running in the end. */
const ledgers = fc.array(fc.integer({ min: 0, max: 24 * 8 }), { maxLength: 8 }).map((gaps) => {
  let at = START;
  let ledger = startClock({ unit: 'working-day', days: 10, marks: MARKS }, { at: new Date(at), element: 'x' });
  for (const [index, gap] of gaps.entries()) {
    at += gap * HOUR;
    const here = { at: new Date(at), element: 'x' };
    ledger = index % 2 === 0 ? pauseClock(ledger, here) : resumeClock(ledger, here);
  }
  return ledger;
});

describe('any clock', () => {
  it('gives the same answer for an instant whatever is written down after it', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 0, max: 24 * 80 }), (ledger, hours) => {
        const at = new Date(START + hours * HOUR);
        const known = { ...ledger, entries: ledger.entries.filter((entry) => entry.at <= at.toISOString()) };
        expect(clockUsed(chinaCalendar, ledger, at)).toEqual(clockUsed(chinaCalendar, known, at));
      }),
    );
  });

  it('has used exactly its budget when it is due, and one day less just before', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const end = clockDue(chinaCalendar, ledger);
        if (end?.ok !== true) return;
        expect(clockUsed(chinaCalendar, ledger, end.at)).toEqual({ ok: true, days: 10 });
        expect(clockUsed(chinaCalendar, ledger, new Date(end.at.getTime() - 1))).toEqual({ ok: true, days: 9 });
      }),
    );
  });

  it('without a pause is due when the same number of working days is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 * 24 }), fc.integer({ min: 1, max: 30 }), (hours, days) => {
        const at = new Date(START + hours * HOUR);
        const ledger = startClock({ unit: 'working-day', days, marks: [] }, { at, element: 'x' });
        expect(clockDue(chinaCalendar, ledger)).toEqual(addWorkingDays(chinaCalendar, at, days));
      }),
    );
  });
});
