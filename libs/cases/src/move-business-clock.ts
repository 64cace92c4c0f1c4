import { hasCaseAfter, moveClockOffset, type Store } from '#store';
import { NEWS_MS } from './draft/wake-of';
import { CasesError } from './errors';

/**
 * Moves business time to an instant; `demo-clock-backwards` where a case has already lived through a later one. What is due then the sweep fires; workflows
 * are woken after a while, to arm their timers anew.
 */
export async function moveBusinessClock(store: Store, { to, wall }: { readonly to: Date; readonly wall: Date }): Promise<void> {
  if (await hasCaseAfter(store, to)) throw new CasesError('demo-clock-backwards', 'a case has lived through a later instant');
  await moveClockOffset(store, { offsetMs: to.getTime() - wall.getTime(), at: new Date(to.getTime() + NEWS_MS) });
}
