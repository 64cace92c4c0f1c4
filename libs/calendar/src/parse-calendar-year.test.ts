import { CHINA_YEARS, parseCalendarYear } from './index';

const YEAR = {
  year: 2027,
  source: '国务院办公厅通知',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  swappedWorkdays: ['2027-01-09'],
};

describe('reading a calendar year', () => {
  it.each([YEAR, ...CHINA_YEARS])('takes a year that agrees with itself ($year)', (year) => {
    expect(parseCalendarYear(year)).toEqual({ ok: true, year });
  });

  it.each<[what: string, change: object, fault: string]>([
    ['a day is off and worked', { swappedWorkdays: ['2027-01-02'] }, '2027-01-02 is off and a make-up workday at once'],
    ['a weekday is made up', { swappedWorkdays: ['2027-01-06'] }, '2027-01-06 is no Saturday or Sunday: it is worked anyway'],
    ['a workday is named twice', { swappedWorkdays: ['2027-01-09', '2027-01-09'] }, '2027-01-09 is a make-up workday twice'],
    [
      'holidays overlap',
      { holidays: [...YEAR.holidays, { name: '春节', from: '2027-01-03', to: '2027-01-04' }] },
      '2027-01-03 is off twice',
    ],
    ['a date is none', { swappedWorkdays: ['2027-02-30'] }, '2027-02-30 is not a date of 2027'],
    ['a date is of another year', { swappedWorkdays: ['2026-01-10'] }, '2026-01-10 is not a date of 2027'],
    [
      'a range runs backwards',
      { holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] },
      '元旦 ends on 2027-01-01, before it begins on 2027-01-03',
    ],
    ['there is no source', { source: ' ' }, 'source must be the notice that it is taken from'],
    ['a list is missing', { holidays: undefined }, 'holidays must be a list of { name, from, to }'],
  ])('refuses it where %s', (_what, change, fault) => {
    expect(parseCalendarYear({ ...YEAR, ...change })).toMatchObject({ ok: false, faults: [{ en: fault }] });
  });

  it.each([undefined, null, 'x', []])('refuses %p', (json) => {
    expect(parseCalendarYear(json).ok).toBe(false);
  });
});
