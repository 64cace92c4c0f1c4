import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { type Store } from '../connection/store';
import { type CalendarRow } from './calendar-row';
import { insertCalendar } from './insert-calendar';
import { listCalendars } from './list-calendars';

const OWN: Omit<CalendarRow, 'version'> = {
  region: '999901',
  year: 2026,
  kind: 'override',
  holidays: [{ name: '县庆', from: '2026-03-10', to: '2026-03-10' }],
  swappedWorkdays: [],
  source: '县人民政府通知',
  publishedAt: new Date('2026-01-05T00:00:00Z'),
};

describe('calendars', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createTestStore();
  });
  afterAll(() => dropTestStore(store));

  it('begin with the published years of the whole country', async () => {
    const known = await listCalendars(store);
    expect(known.map(({ region, year, kind, version }) => [region, year, kind, version])).toEqual([
      ['*', 2025, 'published', 1],
      ['*', 2026, 'published', 1],
    ]);
  });

  it('get a version each, of which the newest is listed, the most specific region last', async () => {
    expect(await insertCalendar(store, OWN)).toBe(1);
    expect(await insertCalendar(store, { ...OWN, region: '99' })).toBe(1);
    const corrected = { ...OWN, holidays: [{ name: '县庆', from: '2026-03-11', to: '2026-03-11' }] };
    expect(await insertCalendar(store, corrected)).toBe(2);
    expect((await listCalendars(store)).slice(2)).toEqual([
      { ...OWN, region: '99', version: 1 },
      { ...corrected, version: 2 },
    ]);
  });

  it('are of a region that can be one', async () => {
    await expect(insertCalendar(store, { ...OWN, region: 'county' })).rejects.toMatchObject({ name: 'StoreError' });
  });
});
