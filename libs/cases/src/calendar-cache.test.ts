import { addWorkingDays } from '#calendar';
import { insertCalendar } from '#store';
import { createCases } from './create-cases';
import { createTestCounty, MONDAY, type TestCounty } from './testing/test-county';

const TUESDAY_OFF = {
  region: '*',
  kind: 'override',
  year: 2026,
  holidays: [{ name: '放假', from: '2026-03-03', to: '2026-03-03' }],
  swappedWorkdays: [],
  source: 'test',
} as const;
const later = (seconds: number): Date => new Date(MONDAY.getTime() + seconds * 1_000);

describe('calendars that were read once', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
  });
  afterAll(() => county.drop());

  it('are taken up within a minute by a program that runs, and at once by the one that imports', async () => {
    const other = createCases({ store: county.store, afterCommit: () => undefined });
    const nextDay = async (cases: typeof other, wall: Date): Promise<unknown> =>
      addWorkingDays(await cases.calendarOf('999901', wall), MONDAY, 1);
    const [tuesday, wednesday] = ['2026-03-03T16:00:00Z', '2026-03-04T16:00:00Z'].map((at) => ({ ok: true, at: new Date(at) }));
    expect(await nextDay(other, later(0))).toEqual(tuesday);
    expect(await nextDay(county.cases, later(0))).toEqual(tuesday);

    await county.cases.importCalendar({ ...TUESDAY_OFF, publishedAt: '2026-03-01' });
    expect(await nextDay(county.cases, later(1))).toEqual(wednesday);
    expect(await nextDay(other, later(59))).toEqual(tuesday);
    expect(await nextDay(other, later(60))).toEqual(wednesday);

    await insertCalendar(county.store, { ...TUESDAY_OFF, holidays: [], publishedAt: MONDAY });
    expect(await nextDay(other, later(119))).toEqual(wednesday);
    expect(await nextDay(other, later(120))).toEqual(tuesday);
  });
});
