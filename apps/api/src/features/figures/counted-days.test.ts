import { chinaCalendar } from '#calendar';
import { countedDays } from './counted-days';

describe('counted days', () => {
  it('tell the working days between two dates by their difference', () => {
    const days = countedDays(chinaCalendar, { from: new Date('2026-03-01T16:00:00Z'), until: new Date('2026-03-08T16:00:00Z') });
    expect(days).toEqual({ first: '2026-03-02', counts: [1, 2, 3, 4, 5, 5, 5, 6] });
  });

  it('have no number in years whose working days nobody knows', () => {
    const days = countedDays(chinaCalendar, { from: new Date('2031-01-10T16:00:00Z'), until: new Date('2031-01-11T16:00:00Z') });
    expect(days).toEqual({ first: '2031-01-11', counts: [-1, -1] });
  });
});
