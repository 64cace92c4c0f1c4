import { type CalendarYear } from './calendar-year';
import { type Day, dayOfIso, isoOfDay } from './day';

/** A day that is not as its weekday says: off, or worked although it is a Saturday or Sunday; the name is the holiday's. */
export interface SpecialDay {
  readonly day: string;
  readonly kind: 'off' | 'worked';
  readonly name?: string;
}

/** The special days of one year in their order: as it is published, with own days laid over it, later ones over earlier. */
export function listSpecialDays(published: CalendarYear, overrides: readonly CalendarYear[] = []): readonly SpecialDay[] {
  const days = new Map([published, ...overrides].flatMap(daysOf).map((special) => [special.day, special]));
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function daysOf({ holidays, swappedWorkdays }: CalendarYear): readonly SpecialDay[] {
  const off = holidays.flatMap(({ name, from, to }) =>
    between(from, to).map((day) => ({ day: isoOfDay(day), kind: 'off' as const, name })),
  );
  return [...off, ...swappedWorkdays.map((day) => ({ day, kind: 'worked' as const }))];
}

function between(from: string, to: string): readonly Day[] {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) => first + index);
}
