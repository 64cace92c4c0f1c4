import { isHoliday, isWorkday } from 'chinese-days';
import { CalendarError, chinaCalendar, createCalendar, isWorkingDay } from './index';

const noon = (date: string) => `${date}T12:00:00+08:00`;
const datesOf = (year: number) =>
  Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10));
const works = (date: string) => {
  const judged = isWorkingDay(chinaCalendar, noon(date));
  return judged.ok && judged.working;
};

describe('the calendar of mainland China', () => {
  it.each([2025, 2026])('agrees with an independent list on every day of %i', (year) => {
    const wrong = datesOf(year).filter((date) => works(date) !== isWorkday(date) || works(date) === isHoliday(date));
    expect(wrong).toEqual([]);
  });

  it('has 248 working days in 2026', () => {
    expect(datesOf(2026).filter(works)).toHaveLength(248);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('works on the make-up day %s', (date) => {
    expect(works(date)).toBe(true);
  });

  it.each(['2026-01-01', '2026-02-15', '2026-02-23', '2026-04-06', '2026-05-05', '2026-06-19', '2026-09-25', '2026-10-07'])(
    'is off on %s',
    (date) => {
      expect(works(date)).toBe(false);
    },
  );

  it('judges the local date, not the UTC one', () => {
    expect(isWorkingDay(chinaCalendar, '2026-01-04T16:30:00Z')).toEqual({ ok: true, working: true });
    expect(isWorkingDay(chinaCalendar, '2026-01-02T16:30:00Z')).toEqual({ ok: true, working: false });
    expect(isWorkingDay(chinaCalendar, '2026-01-03T16:30:00Z')).toEqual({ ok: true, working: true });
  });

  it('does not guess about an unpublished year', () => {
    expect(isWorkingDay(chinaCalendar, noon('2027-03-01'))).toEqual({ ok: false, code: 'unpublished-year', year: 2027 });
    expect(isWorkingDay(chinaCalendar, noon('2024-12-31'))).toEqual({ ok: false, code: 'unpublished-year', year: 2024 });
  });
});

describe('making a calendar', () => {
  it('refuses a date that does not exist', () => {
    const year = { year: 2026, source: 'x', holidays: [], swappedWorkdays: ['2026-02-30'] };
    expect(() => createCalendar([year])).toThrow(CalendarError);
  });

  it('refuses a date of another year', () => {
    const year = { year: 2026, source: 'x', holidays: [{ name: '元旦', from: '2025-12-31', to: '2026-01-01' }], swappedWorkdays: [] };
    expect(() => createCalendar([year])).toThrow('2025-12-31 is not a date of 2026');
  });
});
