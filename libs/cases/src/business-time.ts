import { readClockOffset } from '#store';
import { type Kit } from './kit';

/** What the business clock shows at an instant of the wall clock. */
export const businessTime = async ({ store }: Pick<Kit, 'store'>, wall: Date): Promise<Date> =>
  new Date(wall.getTime() + (await readClockOffset(store)));
