import { giveTestSeal } from '#cases';
import { type Store } from '#store';
import { DEMO_ORGANISATIONS } from './organisations';
import { DEMO_STAFF } from './staff';

/** The bureau, and every institution with somebody who signs its agreements. */
const SIGNING = new Set([
  'county-bureau',
  ...DEMO_STAFF.flatMap(({ postings }) =>
    postings.flatMap(([post, organisation]) => (post === 'institution-manager' ? [organisation] : [])),
  ),
]);

/** Gives those who sign agreements online a seal of a test authority, where they have none. */
export async function giveDemoSeals(store: Store, since: Date): Promise<void> {
  for (const { id, name } of DEMO_ORGANISATIONS.filter((organisation) => SIGNING.has(organisation.id)))
    await giveTestSeal(store, { id, name }, since);
}
