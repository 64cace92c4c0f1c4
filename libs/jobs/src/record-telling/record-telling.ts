import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/** Records of every notice that this case follows up that its recipient was told otherwise, by this `way`; how many there were. */
export async function recordTelling(job: JobToRun, services: JobServices): Promise<JsonValue> {
  return { notices: await services.recordTelling(job, new JobInput(job.input).text('way')) };
}
