import { asPersonId, type PersonId } from '#contract';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type JobToRun } from '#cases';

/** The applicant of the job's case; undefined where it has none. */
export function applicantOf({ facts }: Pick<JobToRun, 'facts'>): PersonId | undefined {
  const applicant = objectIn(objectIn(facts['case'])['applicant'])['id'];
  return typeof applicant === 'string' ? asPersonId(applicant) : undefined;
}

const objectIn = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
