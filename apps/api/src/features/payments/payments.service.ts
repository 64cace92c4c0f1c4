import { Inject, Injectable } from '@nestjs/common';
import { type Actor, mayUnmask, paymentsReader } from '#access';
import { type CaseId } from '#contract';
import { maskAccount, maskName } from '#forms';
import { findCase, insertReading, listPayments, listPaymentsOfCase, type Payee, type PaymentView } from '#store';
import { officesWith } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type PaymentDto, type PaymentListDto, type PaymentPageDto, type PaymentQuery } from './payments.dto';

const PAGE = 50;

/** Payments that were ordered, for whoever is responsible for the money. */
@Injectable()
export class PaymentsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Nothing sensitive is in clear here: lists are not written down as read. */
  async list(actor: Actor, { status, organisation, after }: PaymentQuery): Promise<PaymentPageDto> {
    const { store } = this.parts;
    const own = await officesWith(store, actor, 'read-payments');
    const offices = own.filter((id) => organisation === undefined || id === organisation);
    const found = await listPayments(store, { offices, status, after, limit: PAGE });
    const last = found.at(-1);
    return {
      payments: found.map((payment) => paymentDto(payment, MASKED)),
      ...(last === undefined || found.length < PAGE ? {} : { next: last.id }),
    };
  }

  async listOfCase(actor: Actor, caseId: CaseId): Promise<PaymentListDto> {
    const { store, wall } = this.parts;
    const found = await findCase(store, caseId);
    const reader = found && paymentsReader(actor, found.scope);
    if (reader === undefined) throw new ProblemError('unknown-case');
    const shown = { name: mayUnmask(reader, 'name'), account: mayUnmask(reader, 'account') };
    const payments = await listPaymentsOfCase(store, caseId);
    const fields = payments.flatMap(({ id }) => [...(shown.name ? [`${id}:/payee`] : []), ...(shown.account ? [`${id}:/account`] : [])]);
    if (fields.length > 0) await insertReading(store, { caseId, personId: actor.personId, place: 'payment', fields, at: wall() });
    return { payments: payments.map((payment) => paymentDto(payment, shown)) };
  }
}

interface Shown {
  readonly name: boolean;
  readonly account: boolean;
}

const MASKED: Shown = { name: false, account: false };

const payeeDto = ({ name, bank, account }: Payee, shown: Shown): Payee => ({
  name: shown.name ? name : maskName(name),
  bank,
  account: shown.account ? account : maskAccount(account),
});

function paymentDto(payment: PaymentView, shown: Shown): PaymentDto {
  const { id, caseId, caseNumber, organisationId, decision, amountFen, payee, status, orderedAt, settledAt } = payment;
  return {
    ...{ id, caseId, caseNumber, organisation: organisationId, decision, amountFen, status },
    payee: payeeDto(payee, shown),
    orderedAt: orderedAt.toISOString(),
    ...(settledAt === undefined ? {} : { settledAt: settledAt.toISOString() }),
  };
}
