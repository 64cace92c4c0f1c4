export { type CalendarYear } from './calendar-year';
export { type CalendarFault, type ParsedYear, parseCalendarYear } from './parse-calendar-year';
export { listSpecialDays, type SpecialDay } from './special-days';
export { DAY_POLICIES, type DayPolicy, DEFAULT_DAY_POLICIES } from './day-policy';
export { type Calendar, type UnpublishedYear, CHINA_YEARS, chinaCalendar, createCalendar, isWorkingDay } from './calendar';
export { type Due, addCalendarDays, addWorkingDays } from './add-days';
export { type DueRule, type InvalidDue, dueAt } from './due-at';
export { daysOver } from './days-over';
export { type Instant } from './day';
export {
  type ClockBudget,
  type ClockEntry,
  type ClockLedger,
  type ClockMark,
  type ClockMoment,
  type ClockState,
  type Hold,
  type PauseGround,
  clockState,
  isHeld,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  tellMarks,
} from './clock-ledger';
export { type ClockChange, clockHistory } from './clock-history';
export { parseLedger } from './parse-ledger';
export { calendarDaysLeft, type Remaining, remaining } from './remaining';
export { workingDaysLeft } from './working-days-left';
export { type ClockAlarm, clockDue, clockUsed, nextClockAlarm } from './clock-days';
export { CalendarError } from './errors';
