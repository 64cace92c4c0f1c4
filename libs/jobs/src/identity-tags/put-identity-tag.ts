import { IDENTITY_TAGS, isIdentityTag } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';
import { dayOf } from './day-of';
import { personNamed } from './person-named';

const TAGS = Object.keys(IDENTITY_TAGS).filter(isIdentityTag);

/**
 * Gives a person the identity tag `tag` from `from` (today where none is given) to `until` (its last day; none: until further notice), in the name of
 * `organisation` (the case's own where none is named). The person's other open cases are told. Result `{ tag, from, until, source }`.
 */
export async function putIdentityTag(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const [tag, from] = [input.oneOf('tag', TAGS), dayOf(input, 'from', job.businessNow)];
  const until = input.has('until') ? input.day('until') : undefined;
  const source = input.text('organisation', job.organisationId);
  await services.putIdentityTag(job, { person: personNamed(input), tag, from, until, source });
  return { tag, from, until: until ?? null, source };
}
