import { asOrganisationId } from '#contract';
import { findPartner, type PartnerChannel, putPartner, type Store } from '#store';

const CHANNELS = {
  'civil-affairs': 'inbox',
  'agriculture-rural-affairs': 'inbox',
  'health-commission': 'inbox',
  'market-supervision': 'inbox',
  'medical-security-administration': 'inbox',
  'finance-bureau': 'file',
  'national-platform': 'file',
  'provincial-platform': 'file',
} as const satisfies Record<string, PartnerChannel>;

const SETTINGS = { width: 4, timeoutMs: 10_000, giveUpHours: 72 } as const;

/** How the departments of the demo county are reached, where nobody has set it otherwise. */
export async function seedDemoPartners(store: Store, at: Date): Promise<void> {
  for (const [id, channel] of Object.entries(CHANNELS)) {
    const organisationId = asOrganisationId(id);
    if ((await findPartner(store, id)) === undefined) await putPartner(store, { ...SETTINGS, organisationId, channel }, { at });
  }
}
