import { addWorkingDays, type Calendar } from '#calendar';
import { ProblemError } from '../../problem/problem-error';
import { NEXT_WORKING_DAY } from './demo-clock.dto';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;
/** From the midnight that ends a day back to its nine o'clock. */
const END_TO_NINE_MS = 15 * 3_600_000;

/** The instant that is asked for; `fields-invalid` where it cannot be read, `unpublished-year` where nobody knows the next working day. */
export function parseTarget(to: string, now: Date, calendar: Calendar): Date {
  if (to === NEXT_WORKING_DAY) {
    const due = addWorkingDays(calendar, now, 1);
    if (!due.ok) throw new ProblemError('unpublished-year');
    return new Date(due.at.getTime() - END_TO_NINE_MS);
  }
  const target = INSTANT.test(to) ? new Date(to) : undefined;
  if (target === undefined || Number.isNaN(target.getTime())) {
    const fault = {
      path: '/to',
      code: 'wrong-format',
      zh: '应为 next-working-day 或带时区的时间',
      en: 'is neither next-working-day nor an instant',
    };
    throw new ProblemError('fields-invalid', { errors: [fault] });
  }
  return target;
}
