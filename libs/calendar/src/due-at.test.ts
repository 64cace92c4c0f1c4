import { chinaCalendar, dueAt, type DueRule } from './index';

const from = '2026-09-24T10:00:00+08:00';
const due = (rule: DueRule) => {
  const result = dueAt(chinaCalendar, from, rule);
  return result.ok ? result.at.toISOString() : result.code;
};

describe('when a timer is due', () => {
  it.each<[DueRule, string]>([
    [{ kind: 'duration', duration: 'PT10M' }, '2026-09-24T02:10:00.000Z'],
    [{ kind: 'duration', duration: 'P7D' }, '2026-10-01T02:00:00.000Z'],
    [{ kind: 'date', date: '2026-10-08' }, '2026-10-07T16:00:00.000Z'],
    [{ kind: 'date', date: '2026-10-08T09:00:00' }, '2026-10-08T01:00:00.000Z'],
    [{ kind: 'date', date: '2026-10-08T09:00:00Z' }, '2026-10-08T09:00:00.000Z'],
    [{ kind: 'days', count: 10, unit: 'working-day' }, '2026-10-15T16:00:00.000Z'],
    [{ kind: 'days', count: 7, unit: 'calendar-day' }, '2026-10-01T16:00:00.000Z'],
  ])('%j is due at %s', (rule, expected) => {
    expect(due(rule)).toBe(expected);
  });

  it.each<DueRule>([
    { kind: 'duration', duration: 'seven days' },
    { kind: 'duration', duration: '-PT1H' },
    { kind: 'date', date: '2026-02-30' },
    { kind: 'days', count: -1, unit: 'working-day' },
    { kind: 'days', count: 0.5, unit: 'calendar-day' },
  ])('%j is refused by code', (rule) => {
    expect(due(rule)).toBe('invalid-due');
  });

  it('passes on that a year is not published', () => {
    expect(due({ kind: 'days', count: 100, unit: 'working-day' })).toBe('unpublished-year');
  });
});
