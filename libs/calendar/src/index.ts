export { type CalendarYear } from './calendar-year';
export { type Calendar, type UnpublishedYear, chinaCalendar, createCalendar, isWorkingDay } from './calendar';
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
