import fc from 'fast-check';
import { addWorkingDays } from './add-days';
import { chinaCalendar } from './calendar';
import { calendarDaysLeft, remaining } from './remaining';

const on = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`;
const left = (now: string, dueAt: string) => remaining(chinaCalendar, { dueAt, now });

describe('remaining', () => {
  it('has none to come on the last day of the term', () => {
    expect(left(on('2026-03-03'), on('2026-03-04', '00:00'))).toEqual({ ok: true, overdue: false, today: true, workingDays: 0 });
  });

  it('has none to come before a last day that is off either, and says that it is not today', () => {
    // A term in calendar days may end with a Sunday: 8 March 2026 is one.
    const end = on('2026-03-09', '00:00');
    expect(left(on('2026-03-06'), end)).toEqual({ ok: true, overdue: false, today: false, workingDays: 0 });
    expect(left(on('2026-03-08', '23:59'), end)).toEqual({ ok: true, overdue: false, today: true, workingDays: 0 });
    expect(left(on('2026-03-09', '00:00'), end)).toEqual({ ok: true, overdue: true, today: false, workingDays: 1 });
  });

  it('counts a make-up workday and leaves out the holidays between', () => {
    // 24 September is followed by 25–27 September and 1–7 October off; 10 October is worked.
    expect(left(on('2026-09-24'), on('2026-10-11', '00:00'))).toEqual({ ok: true, overdue: false, today: false, workingDays: 6 });
  });

  it('is overdue from the midnight that ends the last day, by the working days since', () => {
    expect(left(on('2026-03-04', '00:00'), on('2026-03-04', '00:00'))).toEqual({ ok: true, overdue: true, today: false, workingDays: 1 });
    expect(left(on('2026-03-08'), on('2026-03-07', '00:00'))).toEqual({ ok: true, overdue: true, today: false, workingDays: 0 });
  });

  it('guesses nothing about a year that is not published', () => {
    expect(left(on('2026-12-30'), on('2027-01-06', '00:00'))).toEqual({ ok: false, code: 'unpublished-year', year: 2027 });
  });

  it('gives back the days that a term was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }), (offset, days) => {
        const now = new Date(Date.parse(on('2025-01-02')) + offset * 86_400_000);
        const due = addWorkingDays(chinaCalendar, now, days);
        const today = days === 0;
        expect(due.ok && remaining(chinaCalendar, { dueAt: due.at, now })).toEqual({ ok: true, overdue: false, today, workingDays: days });
      }),
    );
  });
});

describe('calendarDaysLeft', () => {
  it('counts every day, none on the last, in years without a calendar too', () => {
    expect(calendarDaysLeft(chinaCalendar, { now: on('2031-10-01'), dueAt: on('2031-10-08', '00:00') })).toEqual({
      days: 6,
      overdue: false,
      today: false,
    });
    expect(calendarDaysLeft(chinaCalendar, { now: on('2026-10-07'), dueAt: on('2026-10-08', '00:00') })).toEqual({
      days: 0,
      overdue: false,
      today: true,
    });
  });

  it('counts the days since a deadline that passed', () => {
    expect(calendarDaysLeft(chinaCalendar, { now: on('2026-10-10'), dueAt: on('2026-10-08', '00:00') })).toEqual({
      days: 3,
      overdue: true,
      today: false,
    });
  });
});
