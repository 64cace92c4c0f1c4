import { derivedCommandId } from '#contract';
import { endPublicities, listBeginningEntries, readClockOffset } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';

/** So many at once: the sweep comes again for the rest. */
const PAGE = 500;

/**
 * Begins the terms of entries whose required places all have their start evidence, of one publicity or of all; returns how many. An entry that
 * was broken off meanwhile has no term to begin.
 */
export async function beginTerms(kit: Kit, { publicityId, now }: { readonly publicityId?: string; readonly now: Date }): Promise<number> {
  let begun = 0;
  for (const { caseId, no, from } of await listBeginningEntries(kit.store, { publicityId, limit: PAGE })) {
    const command = { kind: 'begin-term', id: derivedCommandId('begin-term', String(no)), entry: no, from } as const;
    if ((await advance(kit, caseId, { command, now })).ok) begun += 1;
  }
  return begun;
}

/** Begins terms that may begin, and notes which publicities are over; what the sweep does for publicities, as often as it likes. */
export async function tendPublicities(kit: Kit, now: Date): Promise<number> {
  const begun = await beginTerms(kit, { now });
  const businessNow = new Date(now.getTime() + (await readClockOffset(kit.store)));
  return begun + (await endPublicities(kit.store, { now: businessNow, limit: PAGE }));
}
