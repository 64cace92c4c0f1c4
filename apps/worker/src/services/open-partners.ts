import { type Config } from '#config';
import { type Delivered } from '#contract';
import { type Store } from '#store';
import { deliverToPartner } from '../channels/partner/deliver-to-partner';
import { createWebhookSender } from '../channels/partner/webhook-sender';
import { type Log } from '../log';

/** Delivery to partners by webhook. */
export interface Partners {
  deliver(organisationId: string, enough: () => boolean): Promise<Delivered>;
  close(): Promise<void>;
}

export interface PartnersGiven {
  readonly config: Pick<Config, 'partnerLoopback' | 'region' | 'poolSize'>;
  readonly store: Store;
  readonly log: Log;
  readonly businessNow: () => Promise<Date>;
}

/** A third of what the worker does at once, so that slow partners leave the rest to cases. */
const SHARE = 3;
/** When a delivery asks again that found every seat taken. */
const NO_SEAT_MS = 5_000;

/** Partners over one guarded sender; so many are served at once, whoever comes then is asked to come again. */
export function openPartners({ config, store, log, businessNow }: PartnersGiven): Partners {
  const sender = createWebhookSender({ allowLoopback: config.partnerLoopback });
  const seats = Math.max(1, Math.floor(config.poolSize / SHARE));
  let taken = 0;
  return {
    async deliver(organisationId, enough) {
      if (taken >= seats) return { more: false, nextAt: new Date(Date.now() + NO_SEAT_MS).toISOString() };
      taken += 1;
      try {
        const delivery = { store, sender, region: config.region, log, businessNow, wall: () => new Date(), enough };
        return await deliverToPartner(delivery, organisationId);
      } finally {
        taken -= 1;
      }
    },
    close: () => sender.close(),
  };
}
