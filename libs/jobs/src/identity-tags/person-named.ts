import { asPersonId, type PersonId } from '#contract';
import { type JobInput } from '../job-input';

/** Somebody whom a process names: by identity number (with a name, where it has one), or as a person of the installation. */
export type PersonNamed = { readonly identityNumber: string; readonly name?: string } | { readonly person: PersonId };

/** Reads `identityNumber` and `name`, or `person`; `bad-job-input` where neither is given. */
export function personNamed(input: JobInput): PersonNamed {
  if (!input.has('identityNumber')) return { person: asPersonId(input.text('person')) };
  return { identityNumber: input.text('identityNumber'), ...(input.has('name') ? { name: input.text('name') } : {}) };
}
