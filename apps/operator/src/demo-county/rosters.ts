import { join } from 'node:path';
import { findRosterKind } from '#store';
import { defineRosterKinds, importRoster } from '../commands/roster';
import { type Session } from '../session';
import { findCheckout } from '../stack/folders';

/** Kinds of rosters, and who sends in the sample of each. */
const SENDERS = {
  'civil-affairs-aid': 'civil-affairs-1',
  'poverty-monitored': 'agriculture-1',
  'severely-disabled': 'disabled-federation-1',
} as const;

const AS_OF = '2026-03-01';
const untold = (): undefined => undefined;

/** Defines the sample kinds of rosters, and imports the sample list of each that has had none. */
export async function seedDemoRosters(session: Session): Promise<void> {
  const folder = join(findCheckout(), 'workflows/rosters');
  for (const [kind, username] of Object.entries(SENDERS)) {
    await defineRosterKinds(session, [join(folder, `${kind}.json`)], untold);
    if ((await findRosterKind(session.store, kind))?.appliedAsOf !== undefined) continue;
    const file = join(folder, 'samples', `${kind}.csv`);
    await importRoster(session, { kind, file }, { as: username, asOf: AS_OF, badRows: 'refuse' }, untold);
  }
}
