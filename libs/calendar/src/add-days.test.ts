import fc from 'fast-check';
import { addCalendarDays, addWorkingDays, CalendarError, chinaCalendar, createCalendar } from './index';

const ROLLING = ['counts-from-next-day', 'last-day-off-rolls-forward'] as const;
const at = (date: string, time = '10:00') => `${date}T${time}:00+08:00`;
/** The last day of a term, read back from the midnight that ends it. */
const lastDay = (due: ReturnType<typeof addWorkingDays>) =>
  due.ok ? new Date(due.at.getTime() - 1 + 8 * 3_600_000).toISOString().slice(0, 10) : due;

describe('adding working days', () => {
  it.each([
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 10, '2026-10-15'],
    ['2026-04-29', 5, '2026-05-09'],
    ['2026-01-30', 20, '2026-03-05'],
  ])('from %s, %i days, the last day is %s', (from, count, last) => {
    expect(lastDay(addWorkingDays(chinaCalendar, at(from), count))).toBe(last);
  });

  it('is due at the midnight that ends the last day in Shanghai', () => {
    expect(addWorkingDays(chinaCalendar, at('2026-02-10'), 5)).toEqual({ ok: true, at: new Date('2026-02-24T16:00:00Z') });
  });

  it('does not count the day of the event, at whatever hour', () => {
    const early = addWorkingDays(chinaCalendar, at('2026-03-02', '00:00'), 3);
    expect(addWorkingDays(chinaCalendar, at('2026-03-02', '23:59'), 3)).toEqual(early);
  });

  it('gives the year that is not published instead of guessing', () => {
    expect(addWorkingDays(chinaCalendar, at('2026-12-20'), 20)).toEqual({ ok: false, code: 'unpublished-year', year: 2027 });
  });

  it.each([-1, 1.5, Number.NaN])('throws for a count of %d', (count) => {
    expect(() => addWorkingDays(chinaCalendar, at('2026-03-02'), count)).toThrow(CalendarError);
  });

  it.each(['2026-03-02', '2026-03-02T10:00:00', 'tomorrow'])('throws for %s, which is no instant with an offset', (from) => {
    expect(() => addWorkingDays(chinaCalendar, from, 1)).toThrow(CalendarError);
  });

  it('gives the same end for days added one by one as for all at once', () => {
    const start = Date.parse('2025-01-01T00:00:00+08:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 * 24 * 60 }), fc.integer({ min: 0, max: 40 }), (minutes, count) => {
        let from = new Date(start + minutes * 60_000);
        const atOnce = addWorkingDays(chinaCalendar, from, count);
        for (let step = 0; step < count; step += 1) {
          const due = addWorkingDays(chinaCalendar, from, 1);
          if (!due.ok) return expect(atOnce).toEqual(due);
          from = new Date(due.at.getTime() - 1);
        }
        return expect(lastDay(atOnce)).toBe(new Date(from.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('adding calendar days', () => {
  it('ends seven days after 24 September on 1 October', () => {
    expect(lastDay(addCalendarDays(chinaCalendar, at('2026-09-24'), { count: 7 }))).toBe('2026-10-01');
  });

  it('moves an end in the holidays to the next working day where the rule says so', () => {
    expect(lastDay(addCalendarDays(chinaCalendar, at('2026-09-24'), { count: 7, policies: ROLLING }))).toBe('2026-10-08');
  });

  it('leaves an end on a make-up workday where it is', () => {
    expect(lastDay(addCalendarDays(chinaCalendar, at('2026-09-13'), { count: 7, policies: ROLLING }))).toBe('2026-09-20');
  });

  it('needs a published year only to roll forward', () => {
    expect(lastDay(addCalendarDays(chinaCalendar, at('2026-12-30'), { count: 7 }))).toBe('2027-01-06');
    expect(addCalendarDays(chinaCalendar, at('2026-12-30'), { count: 7, policies: ROLLING })).toMatchObject({ code: 'unpublished-year' });
  });

  it('counts the day of the event itself where no policy leaves it out', () => {
    expect(lastDay(addCalendarDays(chinaCalendar, at('2026-09-24'), { count: 7, policies: [] }))).toBe('2026-09-30');
  });

  it('works in another zone', () => {
    const urumqi = createCalendar([], { zone: 'Asia/Urumqi' });
    expect(addCalendarDays(urumqi, '2026-03-01T17:00:00Z', { count: 1 })).toEqual({ ok: true, at: new Date('2026-03-02T18:00:00Z') });
  });
});
