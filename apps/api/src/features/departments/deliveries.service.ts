import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { messageIdOf } from '#cases';
import { type CommandId, type PartnerEvent } from '#contract';
import { type DeliveryFailure, listDeadParcels, listDeliveries, listDeliveriesById, type PartnerDelivery, replayParcel } from '#store';
import { requireCounty } from '../../auth/require-county';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import {
  type DeadLettersDto,
  type DeliveriesQueryDto,
  type DeliveryDto,
  type DeliveryFailureDto,
  type DeliveryListDto,
  type DeliveryPageDto,
} from './deliveries.dto';

const PAGE = 100;
const DELIVERIES = 50;

/** Who asks, and under which key. */
interface Asked {
  readonly actor: Actor;
  readonly id: CommandId;
}

/** What goes to partners: what waits, what was given up, and delivering it once more. */
@Injectable()
export class DeliveriesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async deliveries(actor: Actor, organisation: string, { state = 'waiting', after }: DeliveriesQueryDto): Promise<DeliveryPageDto> {
    await this.enter(actor);
    const found = await listDeliveries(this.parts.store, { organisationId: organisation, state, after, limit: DELIVERIES });
    const last = found.at(-1);
    return { deliveries: found.map(deliveryDto), ...(last === undefined || found.length < DELIVERIES ? {} : { next: last.id }) };
  }

  async outcomes(actor: Actor, organisation: string, ids: readonly number[]): Promise<DeliveryListDto> {
    await this.enter(actor);
    return { deliveries: (await listDeliveriesById(this.parts.store, organisation, ids)).map(deliveryDto) };
  }

  async replayMany({ actor, id }: Asked, organisation: string, ids: readonly number[]): Promise<DeliveryListDto> {
    await this.enter(actor);
    const by = await this.by(actor);
    await once(this.parts, { actor, id, body: JSON.stringify(['replay', organisation, ids]) }, async ({ store }) => {
      for (const each of ids) await replayParcel(store, { organisationId: organisation, id: each }, by);
      return {};
    });
    return this.outcomes(actor, organisation, ids);
  }

  async deadLetters(actor: Actor, organisation: string, after: number): Promise<DeadLettersDto> {
    await this.enter(actor);
    const dead = await listDeadParcels(this.parts.store, { organisationId: organisation, after, limit: PAGE });
    return {
      deadLetters: dead.map(({ id, caseId, type, messageNo, attempts, createdAt, failedAt }) => ({
        id,
        caseId,
        type,
        ...(messageNo === undefined ? {} : { message: messageIdOf(caseId, messageNo) }),
        attempts,
        createdAt: createdAt.toISOString(),
        failedAt: failedAt.toISOString(),
      })),
    };
  }

  async replay({ actor, id }: Asked, organisation: string, letter: number): Promise<void> {
    await this.enter(actor);
    const by = await this.by(actor);
    await once(this.parts, { actor, id, body: JSON.stringify(['replay-letter', organisation, letter]) }, async ({ store }) => {
      if (!(await replayParcel(store, { organisationId: organisation, id: letter }, by))) throw new ProblemError('unknown-partner');
      return {};
    });
  }

  /** They are of cases of the whole county, so that a post in a township opens none. */
  private enter(actor: Actor): Promise<void> {
    return requireCounty(this.parts, actor, 'manage-partners');
  }

  private async by({ personId }: Actor) {
    const { cases, wall } = this.parts;
    return { at: await cases.businessNow(wall()), actor: personId };
  }
}

const deliveryDto = ({ messageNo, createdAt, nextAttemptAt, failedAt, failure, type, ...delivery }: PartnerDelivery): DeliveryDto => ({
  ...{ id: delivery.id, caseId: delivery.caseId, caseNumber: delivery.caseNumber, attempts: delivery.attempts, state: delivery.state },
  // The outbox holds events of this channel only.
  type: type as PartnerEvent,
  ...(messageNo === undefined ? {} : { message: messageIdOf(delivery.caseId, messageNo) }),
  createdAt: createdAt.toISOString(),
  ...(nextAttemptAt && { nextAttemptAt: nextAttemptAt.toISOString() }),
  ...(failedAt && { failedAt: failedAt.toISOString() }),
  ...(failure && { failure: failureDto(failure) }),
});

const failureDto = ({ code, httpStatus }: DeliveryFailure): DeliveryFailureDto => ({
  code,
  ...(httpStatus === undefined ? {} : { httpStatus }),
});
