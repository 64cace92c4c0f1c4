import { type Calendar, isWorkingDay } from '#calendar';
import { type CountedDays } from '#store';

const DAY_MS = 86_400_000;
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** How many working days there are up to each day between two instants; -1 where the year's calendar is not published. */
export function countedDays(calendar: Calendar, { from, until }: { readonly from: Date; readonly until: Date }): CountedDays {
  const counts: number[] = [];
  let count = 0;
  for (let at = from.getTime(); at <= until.getTime(); at += DAY_MS) {
    const judged = isWorkingDay(calendar, new Date(at));
    if (judged.ok && judged.working) count += 1;
    counts.push(judged.ok ? count : -1);
  }
  return { first: SHANGHAI.format(from), counts };
}
