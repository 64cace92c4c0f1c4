import { type Calendar } from './calendar';
import { clockDue } from './clock-days';
import { type ClockEntry, type ClockLedger } from './clock-ledger';

/** What happened to a clock, with the instant at which its budget was to end from then on: missing while it stands still or is over. */
export interface ClockChange extends ClockEntry {
  readonly dueAt?: Date;
}

/** How the end of a clock came about, entry by entry; a date in a year without a published calendar is missing. */
export function clockHistory(calendar: Calendar, ledger: ClockLedger): readonly ClockChange[] {
  return ledger.entries.map((entry, index) => {
    const due = clockDue(calendar, { ...ledger, entries: ledger.entries.slice(0, index + 1) });
    return { ...entry, ...(due?.ok === true ? { dueAt: due.at } : {}) };
  });
}
