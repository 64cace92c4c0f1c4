import { type Channel, type Delivered } from '#contract';
import { type PendingNotice } from '#store';
import { errorCode } from '../error-code';
import { inParallel } from '../in-parallel';
import { type Log } from '../log';
import { type Carrier, type Handed } from './carrier';
import { type Outbox } from './outbox';

export interface Delivery {
  readonly outbox: Outbox;
  readonly carrier: Carrier;
  readonly log: Log;
  /** Business time of a delivery, for people. */
  readonly businessNow: () => Promise<Date>;
  /** The end of the quiet hours in which a notice is due at this business time. */
  readonly quietUntil: (notice: PendingNotice, channel: Channel, at: Date) => Promise<Date | undefined>;
  /** Whether to stop between two pages. */
  readonly enough: () => boolean;
}

const PAGE = 100;

/**
 * Hands over what is due, page by page; one that cannot be delivered is put off and holds up nobody. In its channel's quiet hours a notice waits for their end; what
 * it tells is looked at again just before it goes out, and is not sent where it does not hold any more.
 */
export async function deliverPending(delivery: Delivery): Promise<Delivered> {
  const { outbox, carrier } = delivery;
  for (;;) {
    const notices = await outbox.takePending(carrier.channel, new Date(), PAGE);
    const now = await delivery.businessNow();
    await inParallel(notices, carrier.width, (notice) => deliverOne(delivery, notice, now));
    if (notices.length < PAGE) break;
    if (delivery.enough()) return { more: true };
  }
  const next = await outbox.findNextAttempt(carrier.channel);
  return { more: false, ...(next === undefined ? {} : { nextAt: next.toISOString() }) };
}

async function deliverOne(delivery: Delivery, notice: PendingNotice, now: Date): Promise<void> {
  const { outbox, carrier, log } = delivery;
  if (await isKeptBack(delivery, notice, now)) return;
  const handed = await hand(carrier, notice);
  switch (handed.kind) {
    case 'recorded':
      return;
    case 'delivered':
      await outbox.markDelivered(notice.id, await delivery.businessNow(), handed.evidence);
      return;
    case 'failed': {
      const { code, final } = handed;
      log.warn({ channel: carrier.channel, outbox: notice.id, attempts: notice.attempts + 1, code, final }, 'notice not delivered');
      await outbox.markFailed(notice.id, new Date(), { final, code });
    }
  }
}

async function isKeptBack({ outbox, carrier, quietUntil }: Delivery, notice: PendingNotice, now: Date): Promise<boolean> {
  const until = await quietUntil(notice, carrier.channel, now);
  if (until !== undefined) {
    await outbox.hold(notice.id, until);
    return true;
  }
  const obsolete = notice.isConditional ? await outbox.findObsolete(notice.id) : undefined;
  if (obsolete === undefined) return false;
  await outbox.markObsolete(notice.id, now, obsolete);
  return true;
}

async function hand(carrier: Carrier, notice: PendingNotice): Promise<Handed> {
  try {
    return await carrier.hand(notice);
  } catch (error) {
    return { kind: 'failed', code: errorCode(error), final: false };
  }
}
