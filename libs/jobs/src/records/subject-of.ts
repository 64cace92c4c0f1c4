import { asOrganisationId, asPersonId } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import { type RecordSubject } from '#store';
import { JobError } from '../errors';

/** What ids of people and records look like. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The input `subject`: `{ person }` or `{ organisation }`; `bad-job-input` for anything else. */
export function subjectOf({ subject }: JsonObject): RecordSubject {
  const { person, organisation } = isJsonObject(subject) ? subject : {};
  if (typeof person === 'string' && UUID.test(person)) return { person: asPersonId(person) };
  if (typeof organisation === 'string' && organisation !== '') return { organisation: asOrganisationId(organisation) };
  throw new JobError('bad-job-input', 'input subject must be { person } or { organisation }');
}
