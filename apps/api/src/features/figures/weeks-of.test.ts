import { weeksOf } from './weeks-of';

describe('the weeks of a period', () => {
  it('are all there, each by its Monday, with nothing where nothing happened', () => {
    const period = { from: new Date('2026-03-03T16:00:00Z'), until: new Date('2026-03-17T16:00:00Z') };
    expect(weeksOf([{ week: '2026-03-09', started: 2, closed: 1 }], period)).toEqual([
      { week: '2026-03-02', started: 0, closed: 0 },
      { week: '2026-03-09', started: 2, closed: 1 },
      { week: '2026-03-16', started: 0, closed: 0 },
    ]);
  });
});
