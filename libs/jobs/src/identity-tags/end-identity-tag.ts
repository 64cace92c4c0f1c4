import { IDENTITY_TAGS, isIdentityTag } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';
import { dayOf } from './day-of';
import { personNamed } from './person-named';

const TAGS = Object.keys(IDENTITY_TAGS).filter(isIdentityTag);

/**
 * Ends with the day `on` (today where none is given) the identity tag `tag` that decisions of `organisation` (the case's own where none is named) gave a
 * person; what a roster lists, only the next roster ends. Result `{ ended }`.
 */
export async function endIdentityTag(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const end = {
    tag: input.oneOf('tag', TAGS),
    on: dayOf(input, 'on', job.businessNow),
    source: input.text('organisation', job.organisationId),
  };
  return { ended: await services.endIdentityTag(job, { person: personNamed(input), ...end }) };
}
