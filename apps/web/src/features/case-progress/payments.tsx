import { showYuan } from '#formats';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { Rows } from '../../ui/plain/rows';
import { caseTexts } from './case-texts';

/** What was ordered to be paid in the case, and what the bank said. */
export function Payments({ payments }: { readonly payments: readonly Schema<'PartyPaymentDto'>[] }) {
  const texts = useTexts(caseTexts);
  const write = useDates();
  return (
    <Rows
      title={texts.payments}
      rows={payments}
      draw={({ amountFen, status, payee, account, orderedAt, settledAt }) => (
        <>
          <strong>{showYuan(amountFen)}</strong> {texts.payment[status]}
          <div className={plain['small']}>{`${texts.account(payee, account)} · ${write(settledAt ?? orderedAt, 'day')}`}</div>
        </>
      )}
    />
  );
}
