import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/** Whether one of `identityNumbers` is a relative (近亲属) whom somebody of the staff has declared: `{ related, relations }`, by the ids of staff. */
export async function findStaffRelatives(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const found = await services.listDeclaredRelations(new JobInput(job.input).texts('identityNumbers'));
  return { related: found.length > 0, relations: found.map(({ personId, relation }) => ({ staff: personId, relation })) };
}
