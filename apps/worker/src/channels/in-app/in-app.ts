import { type Carrier, type Parcel } from '../parcel';

/** Puts a parcel into the mailbox of its recipient; does nothing where it lies there already. */
export type InsertMessageOnce = (parcel: Parcel, at: Date) => Promise<void>;

const WIDTH = 4;

/** Messages in Huiban itself: one for each outbox row, however often it is handed over. */
export function createInApp(insertMessageOnce: InsertMessageOnce): Carrier {
  return {
    channel: 'in-app',
    width: WIDTH,
    async hand(parcel, at) {
      await insertMessageOnce(parcel, at);
      return { ok: true, evidence: `message ${parcel.id}` };
    },
  };
}
