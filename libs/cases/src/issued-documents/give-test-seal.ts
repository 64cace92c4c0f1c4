import { createTestSeal } from '#documents';
import { findOrganisationSeal, putOrganisationSeal, type Store } from '#store';

/** A decade, as certificates of test authorities last. */
const LASTS_MS = 10 * 365 * 86_400_000;

/** Gives an organisation without a seal one of a test authority of its own: for demos and stories, it proves nothing outside. */
export async function giveTestSeal(store: Store, organisation: { readonly id: string; readonly name: string }, now: Date): Promise<void> {
  if ((await findOrganisationSeal(store, organisation.id, now)) !== undefined) return;
  const seal = createTestSeal({ name: organisation.name, from: now, until: new Date(now.getTime() + LASTS_MS) });
  await putOrganisationSeal(store, { ...seal, organisationId: organisation.id, createdAt: now });
}
