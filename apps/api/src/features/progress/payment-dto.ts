import { maskAccount, maskName } from '#forms';
import { type PaymentView } from '#store';
import { type PartyPaymentDto } from './progress.dto';

/** A payment as the parties see it: to whom and to which account they know by its end. */
export const paymentDto = ({ amountFen, status, payee, orderedAt, settledAt }: PaymentView): PartyPaymentDto => ({
  amountFen,
  status,
  payee: maskName(payee.name),
  account: maskAccount(payee.account),
  orderedAt: orderedAt.toISOString(),
  ...(settledAt === undefined ? {} : { settledAt: settledAt.toISOString() }),
});
