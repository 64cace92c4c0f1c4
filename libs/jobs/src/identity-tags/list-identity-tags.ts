import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';
import { dayOf } from './day-of';
import { personNamed } from './person-named';

/**
 * The identity tags that hold for `people` (a list of `{ identityNumber }` or `{ person }`) on the day `on`, today where none is given: a list of
 * `{ person, tag, from, until, source }`, where `person` counts the people from 1. Somebody who is not known has none.
 */
export async function listIdentityTags(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const tags = await services.listIdentityTags(input.contexts('people').map(personNamed), dayOf(input, 'on', job.businessNow));
  return tags.map(({ person, tag, from, until, source }) => ({ person, tag, from, until: until ?? null, source }));
}
