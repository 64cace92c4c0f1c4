import { type Transaction } from '#store';
import { type Kit } from './kit';

/** Reads organisations, calendars and set parameters anew where the last reading is older than a minute, in the transaction where there is one. */
export async function keepFresh({ organisations, calendars, definitions }: Kit, wall: Date, transaction?: Transaction): Promise<void> {
  await Promise.all([
    organisations.keepFresh(wall, transaction),
    calendars.keepFresh(wall, transaction),
    definitions.keepFresh(wall, transaction),
  ]);
}
