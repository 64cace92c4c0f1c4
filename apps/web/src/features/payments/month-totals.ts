import { type Schema } from '../../api/schemas';

type Total = Schema<'PaymentTotalDto'>;

/** What was ordered in a month: number and sum (fen) by where the payments stand. */
export interface MonthTotal {
  readonly month: string;
  readonly all: Sum;
  readonly by: Readonly<Record<Total['status'], Sum>>;
}

interface Sum {
  readonly payments: number;
  readonly amountFen: number;
}

const NOTHING: Sum = { payments: 0, amountFen: 0 };
const plus = (a: Sum, b: Sum): Sum => ({ payments: a.payments + b.payments, amountFen: a.amountFen + b.amountFen });

/** Sums of each month, the latest first, of one office or of all. */
export function monthTotals(totals: readonly Total[], organisation?: string): readonly MonthTotal[] {
  const asked = totals.filter((total) => organisation === undefined || total.organisation.id === organisation);
  const months = [...new Set(asked.map(({ month }) => month))].toSorted().reverse();
  return months.map((month) => {
    const sumOf = (status?: Total['status']): Sum =>
      asked.filter((total) => total.month === month && (status === undefined || total.status === status)).reduce(plus, NOTHING);
    return { month, all: sumOf(), by: { ordered: sumOf('ordered'), paid: sumOf('paid'), returned: sumOf('returned') } };
  });
}
