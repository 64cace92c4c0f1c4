import { type CaseId } from '#contract';

/** Where a payment stands: ordered of the bank, made, or sent back by it. */
export type PaymentStatus = 'ordered' | 'paid' | 'returned';

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
  /** The key of the decision it pays. */
  readonly decision: string;
  readonly amountFen: number;
  readonly payee: Payee;
  readonly status: PaymentStatus;
  readonly orderedAt: Date;
  readonly settledAt?: Date | undefined;
}

/** What the encrypted payee of a payment is bound to. */
export const payeeContext = (id: string): string => `payments.payee:${id}`;
