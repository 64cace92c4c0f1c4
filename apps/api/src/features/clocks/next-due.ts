import { taskOfClock } from '#cases';
import { type ClockView } from '#store';

/** The earliest end of a clock of the process that runs now: by then something happens to the case. */
export function nextDue(clocks: readonly ClockView[]): Date | undefined {
  const ends = clocks.filter(({ clock }) => taskOfClock(clock) === undefined).flatMap(({ dueAt }) => dueAt ?? []);
  return ends.toSorted((a, b) => a.getTime() - b.getTime())[0];
}
