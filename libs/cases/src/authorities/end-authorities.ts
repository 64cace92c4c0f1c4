import { derivedCommandId, type PersonId } from '#contract';
import { endAuthority, listCasesByAuthority, listLapsedAuthorities, readClockOffset } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { SYSTEM } from '../system-actor';

/** Authorities ended in one go; the next sweep goes on. */
const PAGE = 100;

/** Ends an authority, and the helper's part in each case in which nothing else entitles to it; done again, it does what was left. No person ends one that has lapsed. */
export async function endAuthorityNow(
  kit: Kit,
  authority: string,
  { by, now }: { readonly by?: PersonId | undefined; readonly now: Date },
): Promise<void> {
  const at = new Date(now.getTime() + (await readClockOffset(kit.store)));
  for (const caseId of await listCasesByAuthority(kit.store, authority, at)) {
    const command = {
      kind: 'end-agent',
      id: derivedCommandId('end-agent', authority),
      authority,
      ...(by === undefined ? {} : { by }),
    } as const;
    await advance(kit, caseId, { command, now });
  }
  await endAuthority(kit.store, { id: authority, by: by ?? SYSTEM.personId, at });
}

/** Ends authorities whose last day is over; how many. */
export async function endLapsedAuthorities(kit: Kit, now: Date): Promise<number> {
  const at = new Date(now.getTime() + (await readClockOffset(kit.store)));
  const lapsed = await listLapsedAuthorities(kit.store, at, PAGE);
  for (const { id } of lapsed) await endAuthorityNow(kit, id, { now });
  return lapsed.length;
}
