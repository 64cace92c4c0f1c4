import fc from 'fast-check';
import { addWorkingDays, CHINA_YEARS, chinaCalendar, createCalendar, isWorkingDay } from './index';

const noon = (date: string): string => `${date}T12:00:00+08:00`;
const ownDays = (from: string, to: string, swappedWorkdays: readonly string[] = []) => ({
  year: Number(from.slice(0, 4)),
  source: '县人民政府通知',
  holidays: [{ name: '县庆', from, to }],
  swappedWorkdays,
});
const works = (calendar: typeof chinaCalendar, date: string) => isWorkingDay(calendar, noon(date));

describe("a county's own days", () => {
  const calendar = createCalendar(CHINA_YEARS, { overrides: [ownDays('2026-03-10', '2026-03-11', ['2026-03-14', '2026-10-07'])] });

  it('are off though the country works, and worked though the country is off', () => {
    expect(works(calendar, '2026-03-10')).toEqual({ ok: true, working: false });
    expect(works(calendar, '2026-03-14')).toEqual({ ok: true, working: true });
    expect(works(calendar, '2026-10-07')).toEqual({ ok: true, working: true });
    expect(works(calendar, '2026-10-06')).toEqual({ ok: true, working: false });
  });

  it("take a make-up workday of the country's away, and give it back in a later word", () => {
    const without = ownDays('2026-05-09', '2026-05-09');
    expect(works(createCalendar(CHINA_YEARS, { overrides: [without] }), '2026-05-09')).toEqual({ ok: true, working: false });
    const again = { ...without, holidays: [], swappedWorkdays: ['2026-05-09'] };
    expect(works(createCalendar(CHINA_YEARS, { overrides: [without, again] }), '2026-05-09')).toEqual({ ok: true, working: true });
  });

  it('publish no year by themselves', () => {
    const lone = createCalendar(CHINA_YEARS, { overrides: [ownDays('2027-03-10', '2027-03-10')] });
    expect(works(lone, '2027-03-11')).toEqual({ ok: false, code: 'unpublished-year', year: 2027 });
  });

  it('never bring a deadline forward where they only add days off', () => {
    const day = fc.integer({ min: 0, max: 330 }).map((index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 20 }), (off, from, count) => {
        const own = createCalendar(CHINA_YEARS, { overrides: [ownDays(off, off)] });
        const [plain, later] = [addWorkingDays(chinaCalendar, noon(from), count), addWorkingDays(own, noon(from), count)];
        return !plain.ok || !later.ok || later.at >= plain.at;
      }),
    );
  });
});
