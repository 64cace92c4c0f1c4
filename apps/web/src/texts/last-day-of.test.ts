import { lastDayOf } from './last-day-of';

describe('the last day of a term', () => {
  it('is the day before where the term ends with a midnight in China', () => {
    expect(lastDayOf('2026-03-16T16:00:00.000Z')).toBe('2026-03-16T15:59:59.999Z');
  });

  it('is the instant itself where it ends within a day', () => {
    expect(lastDayOf('2026-03-16T09:00:00.000Z')).toBe('2026-03-16T09:00:00.000Z');
  });
});
