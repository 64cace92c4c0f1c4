import { dueAt } from '#calendar';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { dayInChina } from '../day-in-china';
import { JobError } from '../errors';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

const UNITS = ['working-day', 'calendar-day'] as const;

/**
 * The last day of a term of `days` (`unit`, working days of the region by default) that began with an event on the day `from`, which is not counted:
 * `{ lastDay }`. For terms that began before the case, such as those from another authority's approval. `unpublished-year` without a calendar.
 */
export async function reckonDeadline({ input: given, region }: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(given);
  const unit = input.has('unit') ? input.oneOf('unit', UNITS) : 'working-day';
  const noon = new Date(`${input.text('from')}T12:00:00+08:00`);
  if (Number.isNaN(noon.getTime())) throw new JobError('bad-job-input', 'input from must be a day, YYYY-MM-DD');
  const due = dueAt(await services.calendarOf(region), noon, { kind: 'days', count: input.count('days'), unit });
  if (due.ok) return { lastDay: dayInChina(new Date(due.at.getTime() - 1)) };
  throw new JobError(
    due.code === 'unpublished-year' ? 'unpublished-year' : 'bad-job-input',
    `no deadline of ${String(given['days'])} days`,
  );
}
