import { type Transaction } from '#store';
import { type Kit } from './kit';

/** Reads organisations and calendars anew where the last reading is older than a minute, in the transaction where there is one. */
export async function keepFresh({ organisations, calendars }: Kit, wall: Date, transaction?: Transaction): Promise<void> {
  await Promise.all([organisations.keepFresh(wall, transaction), calendars.keepFresh(wall, transaction)]);
}
