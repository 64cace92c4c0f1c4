import { chinaCalendar, createCalendar, workingDaysLeft } from './index';

describe('the working days that are known', () => {
  it('are those after the day, to the end of what is published', () => {
    expect(workingDaysLeft(chinaCalendar, '2025-12-31T10:00:00+08:00')).toBe(248);
    expect(workingDaysLeft(chinaCalendar, '2026-12-30T10:00:00+08:00')).toBe(1);
    expect(workingDaysLeft(chinaCalendar, '2026-12-31T10:00:00+08:00')).toBe(0);
  });

  it('are none where nothing is published', () => {
    expect(workingDaysLeft(createCalendar([]), '2026-03-02T10:00:00+08:00')).toBe(0);
  });
});
