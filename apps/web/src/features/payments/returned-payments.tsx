import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Card, Flex } from 'antd';
import { useTexts } from '../../texts/language';
import { PagedTable } from '../../ui/paged-table';
import { type Payment, paymentsQuery } from './payment-queries';
import { paymentTexts } from './payment-texts';
import { usePaymentColumns } from './use-payment-columns';

/** What the bank sent back and nothing has taken the place of, with what to do about it. */
export function ReturnedPayments() {
  const texts = useTexts(paymentTexts);
  const pages = useInfiniteQuery(paymentsQuery({ status: 'returned' }));
  const columns = usePaymentColumns();
  const open = (pages.data?.pages.flatMap(({ payments }) => payments) ?? []).filter(({ replacedBy }) => replacedBy === undefined);
  return (
    <Card title={texts.returned}>
      <Flex vertical gap="middle">
        {open.length > 0 && <Alert type="warning" showIcon title={texts.whatToDo} />}
        <PagedTable<Payment> pages={pages} rows={open} rowKey="id" empty={texts.noReturned} columns={columns} />
      </Flex>
    </Card>
  );
}
