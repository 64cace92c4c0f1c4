import { useInfiniteQuery } from '@tanstack/react-query';
import { type TableColumnsType } from 'antd';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PagedTable } from '../../ui/paged-table';
import { deliveryTexts } from './delivery-texts';
import { deliveriesQuery, type Delivery } from './partner-queries';

/** What waits to be delivered, or to be tried again. */
export function WaitingDeliveries({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(deliveryTexts);
  const write = useDates();
  const pages = useInfiniteQuery(deliveriesQuery(organisation, 'waiting'));
  const columns = useDeliveryColumns();
  return (
    <PagedTable<Delivery>
      pages={pages}
      rows={pages.data?.pages.flatMap(({ deliveries }) => deliveries) ?? []}
      rowKey="id"
      empty={texts.noWaiting}
      columns={[
        ...columns,
        {
          key: 'next',
          title: texts.columns.next,
          render: (_, { nextAttemptAt }) => (nextAttemptAt === undefined ? texts.atOnce : write(nextAttemptAt)),
        },
      ]}
    />
  );
}

/** Why the last attempt failed, and what to do about it. */
export function FailureText({ delivery: { failure, attempts } }: { readonly delivery: Delivery }) {
  const texts = useTexts(deliveryTexts);
  if (failure === undefined) return attempts === 0 ? null : texts.notKept;
  return failure.code === 'http' ? texts.failures.http(failure.httpStatus ?? 0) : texts.failures[failure.code];
}

/** What is told of every delivery. */
export function useDeliveryColumns(): TableColumnsType<Delivery> {
  const texts = useTexts(deliveryTexts);
  const write = useDates();
  return [
    { key: 'event', title: texts.columns.event, render: (_, { type }) => texts.events[type] },
    { key: 'number', title: texts.columns.number, dataIndex: 'caseNumber' },
    { key: 'since', title: texts.columns.since, render: (_, { createdAt }) => write(createdAt) },
    { key: 'attempts', title: texts.columns.attempts, dataIndex: 'attempts', align: 'right' },
    { key: 'why', title: texts.columns.why, width: '30%', render: (_, delivery) => <FailureText delivery={delivery} /> },
  ];
}
