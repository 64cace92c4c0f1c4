import { type Channel } from '#contract';
import {
  DEFAULT_RETRIES,
  findNextAttempt,
  findObsolete,
  holdNotice,
  markAttempt,
  markDelivered,
  markObsolete,
  type ObsoleteReason,
  type PendingNotice,
  type Store,
  takePending,
} from '#store';

/** What a delivery needs of the outbox; instants are of the wall clock but for that of a delivery, which people read. */
export interface Outbox {
  takePending(channel: Channel, now: Date, limit: number): Promise<readonly PendingNotice[]>;
  findNextAttempt(channel: Channel): Promise<Date | undefined>;
  markDelivered(id: number, at: Date, evidence: string): Promise<void>;
  /** A failed attempt; a final one is the last. Tells whether it was. */
  markFailed(id: number, now: Date, failure: { readonly final: boolean; readonly code: string }): Promise<boolean>;
  /** Why a notice is not to be sent any more, if so. */
  findObsolete(id: number): Promise<ObsoleteReason | undefined>;
  markObsolete(id: number, at: Date, reason: ObsoleteReason): Promise<void>;
  /** Not before this instant of business time. */
  hold(id: number, until: Date): Promise<void>;
  /** Not yet to be delivered: tried again for ever, ten minutes apart at most. */
  putOff(id: number, now: Date): Promise<void>;
}

/** As often as the column can count; whoever waits says itself when it is enough. */
const WAITING = { attempts: 2 ** 31 - 1, firstDelay: 5_000, longestDelay: 600_000 };

/** The outbox in PostgreSQL. */
export function openOutbox(store: Store): Outbox {
  return {
    takePending: (channel, now, limit) => takePending(store, channel, { now, limit }),
    findNextAttempt: (channel) => findNextAttempt(store, channel),
    async markDelivered(id, at, evidence) {
      await markDelivered(store, id, { at, evidence });
    },
    async putOff(id, now) {
      await markAttempt(store, id, now, WAITING);
    },
    async markFailed(id, now, { final, code }) {
      const schedule = final ? { ...DEFAULT_RETRIES, attempts: 0 } : DEFAULT_RETRIES;
      return (await markAttempt(store, id, now, { ...schedule, code })).kind === 'failed';
    },
    findObsolete: (id) => findObsolete(store, id),
    markObsolete: (id, at, reason) => markObsolete(store, id, { at, reason }),
    hold: (id, until) => holdNotice(store, id, until),
  };
}
