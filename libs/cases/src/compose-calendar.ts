import { type Calendar, type CalendarYear, createCalendar } from '#calendar';
import { type CalendarRow } from '#store';

/**
 * The calendar of a region: each year as published for the longest matching region, with the own days of every matching region laid over
 * it, the most specific last. Rows are the newest versions.
 */
export function composeCalendar(rows: readonly CalendarRow[], region: string): Calendar {
  const matching = rows.filter((row) => row.region === '*' || region.startsWith(row.region)).toSorted(bySpecificity);
  const yearsOf = (kind: CalendarRow['kind']): readonly CalendarYear[] => matching.filter((row) => row.kind === kind);
  // A later year of the same number takes the place of an earlier one.
  return createCalendar(yearsOf('published'), { overrides: yearsOf('override') });
}

const specificity = ({ region }: CalendarRow): number => (region === '*' ? 0 : region.length);
const bySpecificity = (a: CalendarRow, b: CalendarRow): number => specificity(a) - specificity(b);
