import fc from 'fast-check';
import {
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  CHINA_YEARS,
  clockDue,
  type ClockLedger,
  clockUsed,
  createCalendar,
  isWorkingDay,
  pauseClock,
  resumeClock,
  startClock,
} from './index';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-01-05T00:00:00+08:00');
const isoDay = (index: number): string => new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10);
const isWeekend = (index: number): boolean => index % 7 >= 5;

/** The days of 2026 as a county might have them: its own days off on top of the country's, and weekends that it works to make up. */
const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 340 }), { maxLength: 12 }),
    worked: fc.uniqueArray(fc.integer({ min: 0, max: 340 }), { maxLength: 12 }),
  })
  .map(({ off, worked }) => {
    const own = {
      year: 2026,
      source: '县人民政府通知',
      holidays: off.map((index) => ({ name: '放假', from: isoDay(index), to: isoDay(index) })),
      swappedWorkdays: worked.filter((index) => isWeekend(index) && !off.includes(index)).map(isoDay),
    };
    return createCalendar(CHINA_YEARS, { overrides: [own] });
  });
const instants = fc.integer({ min: 0, max: 200 * 24 }).map((hours) => new Date(BEGIN + hours * HOUR));
const units = fc.constantFrom('working-day', 'calendar-day');
const begin = (at: Date, days: number, unit: ClockLedger['unit'] = 'working-day') =>
  startClock({ unit, days, marks: [] }, { at, element: 'x' });
const dueOf = (calendar: Calendar, ledger: ClockLedger): number => {
  const due = clockDue(calendar, ledger);
  if (due?.ok !== true) throw new RangeError(`no due date: ${due?.code ?? 'not running'}`);
  return due.at.getTime();
};

/** Pauses and resumptions at random hours after the start. */
const gapLists = fc.array(fc.integer({ min: 0, max: 24 * 6 }), { maxLength: 8 });
const interrupted = (ledger: ClockLedger, from: Date, gaps: readonly number[], looked: (ledger: ClockLedger) => void = () => undefined) => {
  let at = from.getTime();
  return gaps.reduce((current, gap, index) => {
    at += gap * HOUR;
    looked(current);
    const hold = index % 4 < 2 ? 'process' : 'person';
    return (index % 2 === 0 ? pauseClock : resumeClock)(current, { at: new Date(at), element: 'x', hold });
  }, ledger);
};

describe('over calendars with make-up days and days of its own, a clock', () => {
  it('comes to the same whether somebody looks between pauses and resumptions or not', () => {
    fc.assert(
      fc.property(calendars, instants, gapLists, units, (calendar, at, gaps, unit) => {
        const look = (ledger: ClockLedger): void => {
          clockDue(calendar, ledger);
          clockUsed(calendar, ledger, at);
        };
        const [seen, unseen] = [interrupted(begin(at, 10, unit), at, gaps, look), interrupted(begin(at, 10, unit), at, gaps)];
        expect(seen).toEqual(unseen);
        // What an instant was told is true whatever is written down later.
        const when = new Date(at.getTime() + 20 * DAY);
        const known = { ...seen, entries: seen.entries.filter((entry) => entry.at <= when.toISOString()) };
        expect(clockUsed(calendar, seen, when)).toEqual(clockUsed(calendar, known, when));
      }),
    );
  });

  it('is due no earlier by more days, and later by at least as many', () => {
    fc.assert(
      fc.property(calendars, instants, gapLists, fc.integer({ min: 1, max: 20 }), units, (calendar, at, gaps, days, unit) => {
        const even = gaps.slice(0, gaps.length - (gaps.length % 2));
        const [shorter, longer] = [days, days + 1].map((budget) => dueOf(calendar, interrupted(begin(at, budget, unit), at, even)));
        expect((longer ?? 0) - (shorter ?? 0)).toBeGreaterThanOrEqual(DAY);
      }),
    );
  });

  it('is due later by every day that begins in a pause', () => {
    const pauses = fc.record({ after: fc.integer({ min: 1, max: 24 * 5 }), hours: fc.integer({ min: 0, max: 24 * 20 }) });
    fc.assert(
      fc.property(calendars, instants, pauses, (calendar, at, { after, hours }) => {
        const [from, to] = [new Date(at.getTime() + after * HOUR), new Date(at.getTime() + (after + hours) * HOUR)];
        const plain = begin(at, 15);
        const paused = resumeClock(pauseClock(plain, { at: from, element: 'x' }), { at: to, element: 'x' });
        const lost = workingDaysBegunIn(calendar, from, to);
        const moved = workingDaysBegunIn(calendar, new Date(dueOf(calendar, plain) - 1), new Date(dueOf(calendar, paused) - 1));
        // Days of a pause that begins after the end of the budget cost nothing.
        expect(moved).toBe(from.getTime() < dueOf(calendar, plain) ? lost : 0);
        expect(dueOf(calendar, paused)).toBeGreaterThanOrEqual(dueOf(calendar, plain));
      }),
    );
  });

  it('says which year is not published, and guesses none', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 350, max: 360 }), fc.integer({ min: 20, max: 40 }), (calendar, day, days) => {
        const ledger = begin(new Date(BEGIN + day * DAY), days);
        expect(clockDue(calendar, ledger)).toEqual({ ok: false, code: 'unpublished-year', year: 2027 });
      }),
    );
  });
});

describe('over calendars with make-up days and days of its own, adding days', () => {
  it.each([
    ['working', (calendar: Calendar, from: Date, count: number) => addWorkingDays(calendar, from, count)],
    ['calendar', (calendar: Calendar, from: Date, count: number) => addCalendarDays(calendar, from, { count })],
  ])('one by one comes to the same as adding them at once (%s days)', (_unit, add) => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 30 }), (calendar, at, count) => {
        let from = at;
        let due = add(calendar, from, 1);
        for (let step = 1; step < count && due.ok; step += 1) {
          from = new Date(due.at.getTime() - 1);
          due = add(calendar, from, 1);
        }
        expect(due).toEqual(add(calendar, at, count));
      }),
    );
  });

  it('never ends on a day off, rolled forward or counted in working days', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 30 }), (calendar, at, count) => {
        const policies = ['counts-from-next-day', 'last-day-off-rolls-forward'] as const;
        for (const due of [addWorkingDays(calendar, at, count), addCalendarDays(calendar, at, { count, policies })]) {
          if (!due.ok) throw new RangeError(due.code);
          expect(isWorkingDay(calendar, new Date(due.at.getTime() - 1))).toEqual({ ok: true, working: true });
        }
      }),
    );
  });
});

/** Working days whose first instant lies after `from` and not after `to`. */
function workingDaysBegunIn(calendar: Calendar, from: Date, to: Date): number {
  let count = 0;
  for (let midnight = BEGIN; midnight <= to.getTime(); midnight += DAY) {
    const judged = isWorkingDay(calendar, new Date(midnight));
    if (midnight > from.getTime() && judged.ok && judged.working) count += 1;
  }
  return count;
}
