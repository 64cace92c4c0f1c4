import { asOrganisationId } from '#contract';
import { putIdentityTag, type Store } from '#store';
import { EARLIER_CASE } from './give-records';
import { type Scenario } from './scenario';

/** Gives people the identity tags that they had before a story, as decisions of an earlier case. */
export async function giveTags(store: Store, { tags = [], case: { region } }: Scenario): Promise<void> {
  for (const [index, { name, identityNumber, tag, from, until, source }] of tags.entries())
    await putIdentityTag(store, {
      person: { name, identityNumber },
      tag,
      from,
      until,
      source: asOrganisationId(source),
      region,
      caseId: EARLIER_CASE,
      jobNo: index + 1,
      at: new Date(`${from}T00:00:00+08:00`),
    });
}
