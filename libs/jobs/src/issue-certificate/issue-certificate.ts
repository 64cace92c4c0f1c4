import { type PersonId } from '#contract';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/**
 * Numbers and keeps a certificate of `kind` for `holder` (the applicant where none is named); every other input is its content.
 * The number begins with `prefix`, or else with the region's code.
 */
export async function issueCertificate(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const holderId = findHolder(job, input);
  const number = await services.issueCertificate(job, {
    kind: input.text('kind'),
    prefix: input.text('prefix', job.region),
    ...(holderId === undefined ? {} : { holderId }),
    content: input.without('kind', 'prefix', 'holder'),
  });
  return { number, issuedOn: dayInChina(job.businessNow) };
}

function findHolder({ input: given, facts }: JobToRun, input: JobInput): PersonId | undefined {
  if (given['holder'] !== undefined && given['holder'] !== null) return input.text('holder') as PersonId;
  const applicant = objectIn(objectIn(facts['case'])['applicant'])['id'];
  return typeof applicant === 'string' ? (applicant as PersonId) : undefined;
}

const objectIn = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** The day of issue is the business day in China. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const dayInChina = (at: Date): string => DAY.format(at);
