import { Inject, Injectable } from '@nestjs/common';
import { type Actor, mayUnmask, paymentsReader } from '#access';
import { type CaseId, type OrganisationId } from '#contract';
import { maskAccount, maskName } from '#forms';
import {
  findCase,
  insertReading,
  listOrganisations,
  listPayments,
  listPaymentsOfCase,
  type Payee,
  type PaymentView,
  totalPayments,
} from '#store';
import { officesWith } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type PaymentDto, type PaymentListDto, type PaymentPageDto, type PaymentQuery, type PaymentTotalsDto } from './payments.dto';

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
      payments: await this.told(found, MASKED),
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
    return { payments: await this.told(payments, shown) };
  }

  async totals(actor: Actor, year: number): Promise<PaymentTotalsDto> {
    const { store } = this.parts;
    const offices = await officesWith(store, actor, 'read-payments');
    const [from, until] = [newYear(year), newYear(year + 1)];
    const totals = await totalPayments(store, { offices, from, until });
    const names = await this.namesOf(offices);
    const named = (id: OrganisationId) => ({ id, name: names.get(id) ?? id });
    return {
      organisations: offices.map(named),
      totals: totals.map(({ organisationId, ...total }) => ({ ...total, organisation: named(organisationId) })),
    };
  }

  private async told(payments: readonly PaymentView[], shown: Shown): Promise<readonly PaymentDto[]> {
    const names = await this.namesOf(payments.map(({ organisationId }) => organisationId));
    return payments.map((payment) => paymentDto(payment, shown, names.get(payment.organisationId)));
  }

  private async namesOf(ids: readonly OrganisationId[]): Promise<ReadonlyMap<OrganisationId, string>> {
    const found = await listOrganisations(this.parts.store, [...new Set(ids)]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** The instant with which a year begins in China. */
const newYear = (year: number): Date => new Date(`${String(year)}-01-01T00:00:00+08:00`);

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

function paymentDto(payment: PaymentView, shown: Shown, organisationName: string | undefined): PaymentDto {
  const { id, caseId, caseNumber, organisationId, decision, amountFen, payee, status, orderedAt, settledAt } = payment;
  return {
    ...{
      id,
      caseId,
      caseNumber,
      organisation: organisationId,
      organisationName: organisationName ?? organisationId,
      decision,
      amountFen,
      status,
    },
    payee: payeeDto(payee, shown),
    ...(payment.replacedBy === undefined ? {} : { replacedBy: payment.replacedBy }),
    orderedAt: orderedAt.toISOString(),
    ...(settledAt === undefined ? {} : { settledAt: settledAt.toISOString() }),
  };
}
