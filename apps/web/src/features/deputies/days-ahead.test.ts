import { daysAhead } from './days-ahead';

describe('the days ahead', () => {
  it('are covered from the first day of a leave to its last, in China', () => {
    const leave = { beginsAt: '2026-03-02T16:00:00.000Z', endsAt: '2026-03-04T16:00:00.000Z' };
    expect(daysAhead(leave, { now: new Date('2026-03-02T01:00:00Z'), count: 4 })).toEqual([
      { day: '2026-03-02', covered: false },
      { day: '2026-03-03', covered: true },
      { day: '2026-03-04', covered: true },
      { day: '2026-03-05', covered: false },
    ]);
  });
});
