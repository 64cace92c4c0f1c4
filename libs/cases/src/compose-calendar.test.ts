import { CHINA_YEARS, isWorkingDay } from '#calendar';
import { type CalendarRow, listCalendars } from '#store';
import { createTestStore, dropTestStore } from '../../store/src/testing/create-test-store';
import { composeCalendar } from './compose-calendar';

const row = (change: Partial<CalendarRow>): CalendarRow => ({
  region: '*',
  year: 2026,
  kind: 'published',
  version: 1,
  holidays: [],
  swappedWorkdays: [],
  source: 'test',
  publishedAt: new Date(0),
  ...change,
});
const off = (day: string): CalendarRow['holidays'] => [{ name: 'off', from: day, to: day }];
const works = (rows: readonly CalendarRow[], region: string, day: string): boolean => {
  const judged = isWorkingDay(composeCalendar(rows, region), `${day}T12:00:00+08:00`);
  return judged.ok && judged.working;
};

describe('the calendar of a region', () => {
  const rows = [
    row({ region: '9999', kind: 'override', holidays: off('2026-03-11'), swappedWorkdays: ['2026-03-14'] }),
    row({ region: '999901', kind: 'override', holidays: off('2026-03-14') }),
    row({ region: '*', holidays: off('2026-03-10') }),
    row({ region: '45', holidays: off('2026-03-12') }),
  ];

  it('takes a year of the longest matching region, whatever the order of the rows', () => {
    expect(works(rows, '999902', '2026-03-10')).toBe(false);
    expect(works(rows, '451022', '2026-03-10')).toBe(true);
    expect(works(rows, '451022', '2026-03-12')).toBe(false);
  });

  it('lays the own days of all matching regions over it, the most specific last', () => {
    expect(works(rows, '999902', '2026-03-11')).toBe(false);
    expect(works(rows, '999902', '2026-03-14')).toBe(true);
    expect(works(rows, '999901', '2026-03-11')).toBe(false);
    expect(works(rows, '999901', '2026-03-14')).toBe(false);
    expect(works(rows, '451022', '2026-03-11')).toBe(true);
  });

  it('is, in a new database, what the library knows of the published years', async () => {
    const store = await createTestStore();
    try {
      const seeded = (await listCalendars(store)).map(({ year, source, holidays, swappedWorkdays }) => ({
        year,
        source,
        holidays,
        swappedWorkdays,
      }));
      expect(seeded).toEqual(CHINA_YEARS);
    } finally {
      await dropTestStore(store);
    }
  });
});
