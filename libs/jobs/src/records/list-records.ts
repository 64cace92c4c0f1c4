import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';
import { subjectOf } from './subject-of';

/** Records of `kind` that `subject` has, newest first; with `on`, those that cover that day: `{ id, number, status, startsOn, endsOn, content }`. */
export async function listRecords({ input: given, region }: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(given);
  const onDay = input.textOrNone('on');
  return services.listRecords({ region, kind: input.text('kind'), subject: subjectOf(given), ...(onDay === null ? {} : { onDay }) });
}
