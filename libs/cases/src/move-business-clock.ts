import { hasCaseAfter, moveClockOffset, readClockOffset, type Store } from '#store';
import { CasesError } from './errors';

/**
 * Moves business time to an instant; `demo-clock-backwards` where a case has already lived through a later one. The wakes that this leaves
 * bear an instant that is past before and after.
 */
export async function moveBusinessClock(store: Store, { to, wall }: { readonly to: Date; readonly wall: Date }): Promise<void> {
  if (await hasCaseAfter(store, to)) throw new CasesError('demo-clock-backwards', 'a case has lived through a later instant');
  const now = wall.getTime() + (await readClockOffset(store));
  await moveClockOffset(store, { offsetMs: to.getTime() - wall.getTime(), at: new Date(Math.min(now, to.getTime())) });
}
