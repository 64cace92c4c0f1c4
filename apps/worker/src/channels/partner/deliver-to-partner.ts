import { type Delivered } from '#contract';
import {
  findNextParcel,
  failureText,
  findPartner,
  listPartnerSecrets,
  markAttempt,
  markParcelTaken,
  type Partner,
  type PartnerParcel,
  pausePartner,
  readDepartmentMessage,
  type Store,
  takePartnerParcels,
} from '#store';
import { signEvent } from '#webhooks';
import { errorCode } from '../../error-code';
import { inParallel } from '../../in-parallel';
import { type Log } from '../../log';
import { composeEvent, eventIdOf } from './compose-event';
import { failureOf } from './failure-of';
import { DOWN_WAITS, REFUSED_RETRIES, waitAfter } from './patience';
import { type Posted, type WebhookSender } from './webhook-sender';

export interface PartnerDelivery {
  readonly store: Store;
  readonly sender: Pick<WebhookSender, 'post'>;
  readonly region: string;
  readonly log: Log;
  /** Business time, by which events are put off and given up, so that a demo clock may pass over a day of trouble. */
  readonly businessNow: () => Promise<Date>;
  /** The wall clock, by which signatures are judged. */
  readonly wall: () => Date;
  readonly enough: () => boolean;
}

const PAGE = 100;

/** Posts the events of one partner: those of one case one after another, cases side by side. A partner that cannot be talked to gets one try at a time. */
export async function deliverToPartner(delivery: PartnerDelivery, organisationId: string): Promise<Delivered> {
  const { store, businessNow } = delivery;
  for (;;) {
    const now = await businessNow();
    const partner = await findPartner(store, organisationId);
    if (partner?.channel !== 'webhook' || partner.endpoint === undefined) return { more: false };
    if (partner.retryAt !== undefined && partner.retryAt > now) return waiting(delivery, organisationId);
    const limit = partner.failures > 0 ? 1 : PAGE;
    const parcels = await takePartnerParcels(store, { organisationId, now, limit });
    if (parcels.length === 0) return waiting(delivery, organisationId);
    const post = new Posting(delivery, partner, partner.endpoint);
    await inParallel([...lanesOf(parcels).values()], partner.width, (lane) => post.lane(lane));
    if (delivery.enough()) return { more: true };
  }
}

async function waiting({ store, businessNow, wall }: PartnerDelivery, organisationId: string): Promise<Delivered> {
  const next = await findNextParcel(store, organisationId);
  if (next === undefined) return { more: false };
  const ahead = (await businessNow()).getTime() - wall().getTime();
  return { more: false, nextAt: new Date(next.getTime() - ahead).toISOString() };
}

function lanesOf(parcels: readonly PartnerParcel[]): ReadonlyMap<string, readonly PartnerParcel[]> {
  const lanes = new Map<string, PartnerParcel[]>();
  for (const parcel of parcels) lanes.set(parcel.lane, [...(lanes.get(parcel.lane) ?? []), parcel]);
  return lanes;
}

/** One round of posts to a partner; ends for all lanes as soon as one finds it not to be talked to. */
class Posting {
  private down = false;

  constructor(
    private readonly delivery: PartnerDelivery,
    private readonly partner: Partner,
    private readonly endpoint: string,
  ) {}

  async lane(lane: readonly PartnerParcel[]): Promise<void> {
    for (const parcel of lane) {
      if (this.down || this.delivery.enough()) return;
      if (!(await this.one(parcel))) return;
    }
  }

  private async one(parcel: PartnerParcel): Promise<boolean> {
    const { store, businessNow, log } = this.delivery;
    const { organisationId } = this.partner;
    const posted = await this.post(parcel);
    const at = await businessNow();
    if (posted.kind === 'taken') {
      await markParcelTaken(store, { id: parcel.id, organisationId, at, evidence: `${posted.evidence} ${eventIdOf(parcel)}` });
      return true;
    }
    log.warn({ partner: organisationId, outbox: parcel.id, attempts: parcel.attempts + 1, code: posted.code }, 'event not delivered');
    if (posted.kind === 'refused')
      await markAttempt(store, parcel.id, at, { ...REFUSED_RETRIES, code: failureText(failureOf(posted.code)) });
    else await this.pause(parcel, at, posted);
    return false;
  }

  private async pause(parcel: PartnerParcel, at: Date, { code, wait = 0 }: Extract<Posted, { kind: 'down' }>): Promise<void> {
    if (this.down) return;
    this.down = true;
    const ms = Math.max(waitAfter(this.partner.failures, DOWN_WAITS, Math.random()), wait * 1_000);
    const { organisationId } = this.partner;
    const retryAt = new Date(at.getTime() + ms);
    await pausePartner(this.delivery.store, { organisationId, parcel: parcel.id, at, retryAt, failure: failureOf(code) });
  }

  private async post(parcel: PartnerParcel): Promise<Posted> {
    const { store, sender, region, wall } = this.delivery;
    const { organisationId, timeoutMs } = this.partner;
    try {
      const { caseId, messageNo } = parcel;
      const message = messageNo === undefined ? undefined : await readDepartmentMessage(store, { caseId, no: messageNo });
      const body = composeEvent({ parcel, region, message });
      const at = wall();
      const secrets = await listPartnerSecrets(store, { organisationId, purpose: 'signing', at });
      if (secrets.length === 0) return { kind: 'down', code: 'no-signing-key' };
      return await sender.post({
        endpoint: this.endpoint,
        timeoutMs,
        headers: signEvent(body, { id: eventIdOf(parcel), at, secrets }),
        body,
      });
    } catch (error) {
      return { kind: 'refused', code: errorCode(error) };
    }
  }
}
