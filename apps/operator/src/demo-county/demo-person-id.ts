import { createHash } from 'node:crypto';
import { asPersonId, type PersonId } from '#contract';

/** The id of a person of the demo county: a UUID (version 8) that follows from the user name, so that seeding again finds it. */
export function demoPersonId(username: string): PersonId {
  const hex = createHash('sha256').update(`huiban demo county: ${username}`).digest('hex');
  return asPersonId(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`);
}
