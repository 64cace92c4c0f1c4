import { type Calendar } from './calendar';
import { dueAt, type DueRule } from './due-at';
import { type Instant, toMillis } from './day';

/** How many days of a term that began at `from` had ended by `at`: a day that is broken off counts as none, and so a term always has one left. */
export function daysOver(
  calendar: Calendar,
  rule: Extract<DueRule, { kind: 'days' }>,
  { from, at }: { readonly from: Instant; readonly at: Instant },
): number {
  let over = 0;
  while (over < rule.count - 1) {
    const day = dueAt(calendar, from, { kind: 'days', count: over + 1, unit: rule.unit });
    if (!day.ok || day.at.getTime() > toMillis(at)) break;
    over += 1;
  }
  return over;
}
