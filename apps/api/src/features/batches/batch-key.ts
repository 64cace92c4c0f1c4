import { type Actor, permissionsOf } from '#access';
import { type BatchKey } from '#store';

/** A batch, as far as offices in which the reader may read cases handle it. */
export function batchKeyOf({ postings }: Actor, region: string, batch: string): BatchKey {
  const reading = postings.filter(({ post }) => permissionsOf(post).includes('read-cases'));
  return { region, batch, organisations: reading.map(({ organisationId }) => organisationId) };
}
