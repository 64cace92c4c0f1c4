export { type CalendarYear } from './calendar-year';
export { type ParsedYear, parseCalendarYear } from './parse-calendar-year';
export { DAY_POLICIES, type DayPolicy, DEFAULT_DAY_POLICIES } from './day-policy';
export { type Calendar, type UnpublishedYear, CHINA_YEARS, chinaCalendar, createCalendar, isWorkingDay } from './calendar';
export { type Due, addCalendarDays, addWorkingDays } from './add-days';
export { type DueRule, type InvalidDue, dueAt } from './due-at';
export { type Instant } from './day';
export {
  ALARM_LEVELS,
  type AlarmLevel,
  type ClockEntry,
  type ClockLedger,
  type ClockMoment,
  clockState,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  warnClock,
} from './clock-ledger';
export { type ClockAlarm, clockDue, clockUsed, nextClockAlarm } from './clock-days';
export { CalendarError } from './errors';
