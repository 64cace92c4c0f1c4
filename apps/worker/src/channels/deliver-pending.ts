import { type Delivered } from '#contract';
import { errorCode } from '../error-code';
import { inParallel } from '../in-parallel';
import { type Log } from '../log';
import { nextAttempt } from './next-attempt';
import { type Carrier, type Handed, type Outbox, type Parcel } from './parcel';

export interface Delivery {
  readonly outbox: Outbox;
  readonly carrier: Carrier;
  readonly log: Log;
  readonly clock: () => Date;
  /** Whether to stop between two pages. */
  readonly enough: () => boolean;
}

const PAGE = 100;

/** Hands over what is due, page by page; one that cannot be delivered is put off and holds up nobody. */
export async function deliverPending(delivery: Delivery): Promise<Delivered> {
  const { outbox, carrier, clock } = delivery;
  for (;;) {
    const parcels = await outbox.takePending(carrier.channel, PAGE, clock());
    await inParallel(parcels, carrier.width, (parcel) => deliverOne(delivery, parcel));
    if (parcels.length < PAGE) break;
    if (delivery.enough()) return { more: true };
  }
  const next = await outbox.findNextAttempt(carrier.channel);
  return { more: false, ...(next === undefined ? {} : { nextAt: next.toISOString() }) };
}

async function deliverOne(delivery: Delivery, parcel: Parcel): Promise<void> {
  const { outbox, carrier, clock } = delivery;
  const handed = await hand(delivery, parcel);
  if (handed.ok) await outbox.markDelivered(parcel.id, handed.evidence, clock());
  else await putOff(delivery, parcel, handed);
  if (!handed.ok) delivery.log.warn({ channel: carrier.channel, outbox: parcel.id, code: handed.code }, 'notice not delivered');
}

async function hand({ carrier, clock }: Delivery, parcel: Parcel): Promise<Handed> {
  try {
    return await carrier.hand(parcel, clock());
  } catch (error) {
    return { ok: false, code: errorCode(error), final: false };
  }
}

async function putOff({ outbox, clock }: Delivery, parcel: Parcel, { code, final }: Extract<Handed, { ok: false }>): Promise<void> {
  const at = clock();
  const nextAttemptAt = final ? undefined : nextAttempt(parcel.attempts + 1, at);
  await outbox.markFailed(parcel.id, { code, at, ...(nextAttemptAt === undefined ? {} : { nextAttemptAt }) });
}
