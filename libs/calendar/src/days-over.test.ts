import { chinaCalendar } from './calendar';
import { daysOver } from './days-over';

const at = (text: string): Date => new Date(`${text}+08:00`);
const over = (unit: 'working-day' | 'calendar-day', from: string, until: string): number =>
  daysOver(chinaCalendar, { kind: 'days', count: 7, unit }, { from: at(from), at: at(until) });

describe('the days of a term that are over', () => {
  it.each([
    ['on the day that it begins', '2026-03-06T09:00', '2026-03-06T18:00', 0],
    ['on its first day', '2026-03-06T09:00', '2026-03-07T23:59', 0],
    ['at the midnight that ends it', '2026-03-06T09:00', '2026-03-08T00:00', 1],
    ['on the fifth day', '2026-03-06T09:00', '2026-03-11T09:00', 4],
    ['on the last day', '2026-03-06T09:00', '2026-03-13T23:59', 6],
    ['long after, one being left always', '2026-03-06T09:00', '2026-05-01T00:00', 6],
  ])('are counted whole %s', (_when, from, until, days) => {
    expect(over('calendar-day', from, until)).toBe(days);
  });

  it('are working days where the term is', () => {
    expect(over('working-day', '2026-03-06T09:00', '2026-03-11T09:00')).toBe(2);
  });
});
