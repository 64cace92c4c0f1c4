import { type CaseId, type OrganisationId } from '#contract';

/** Where a payment may stand: ordered of the bank, made, or sent back by it. */
export const PAYMENT_STATUSES = ['ordered', 'paid', 'returned'] as const;

/** One of them. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Who is paid, and into which account; encrypted at rest. */
export interface Payee {
  readonly name: string;
  readonly bank: string;
  readonly account: string;
}

/** A payment that was ordered; the amount in fen. */
export interface PaymentView {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  /** The office that handled the case when it was ordered. */
  readonly organisationId: OrganisationId;
  /** The key of the decision it pays. */
  readonly decision: string;
  readonly amountFen: number;
  readonly payee: Payee;
  readonly status: PaymentStatus;
  /** Of a returned one: where the payment of the same decision stands that took its place. */
  readonly replacedBy?: PaymentStatus | undefined;
  readonly orderedAt: Date;
  readonly settledAt?: Date | undefined;
}

/** What the encrypted payee of a payment is bound to. */
export const payeeContext = (id: string): string => `payments.payee:${id}`;
