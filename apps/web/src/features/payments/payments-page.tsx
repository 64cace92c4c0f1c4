import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Card, Flex, Segmented, Select, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { PagedTable } from '../../ui/paged-table';
import { useAddress } from '../../ui/use-address';
import { useToday } from '../../ui/use-today';
import { PaymentTotals } from './payment-totals';
import { type Payment, paymentsQuery, totalsQuery } from './payment-queries';
import { paymentTexts } from './payment-texts';
import { ReturnedPayments } from './returned-payments';
import { usePaymentColumns } from './use-payment-columns';

const ALL = 'all';
const STATUSES = ['ordered', 'paid', 'returned'] as const satisfies readonly Payment['status'][];

/** Payments for finance: what came back first, then all of them, then the sums. */
export function PaymentsPage() {
  const texts = useTexts(paymentTexts);
  return (
    <Flex vertical gap="large">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Text type="secondary">{texts.intro}</Typography.Text>
      </div>
      <ReturnedPayments />
      <AllPayments />
      <PaymentTotals />
    </Flex>
  );
}

function AllPayments() {
  const texts = useTexts(paymentTexts);
  const { get, put } = useAddress();
  const status = STATUSES.find((each) => each === get('status'));
  const organisation = get('organisation');
  const pages = useInfiniteQuery(paymentsQuery({ status, organisation }));
  const columns = usePaymentColumns();
  return (
    <Card title={texts.list}>
      <Flex vertical gap="middle">
        <Flex gap="middle" wrap>
          <Segmented<string>
            aria-label={texts.status}
            value={status ?? ALL}
            onChange={(chosen) => {
              put({ status: chosen === ALL ? undefined : chosen });
            }}
            options={[{ value: ALL, label: texts.every }, ...STATUSES.map((value) => ({ value, label: texts.statuses[value] }))]}
          />
          <OfficeChoice />
        </Flex>
        <PagedTable<Payment>
          pages={pages}
          rows={pages.data?.pages.flatMap(({ payments }) => payments) ?? []}
          rowKey="id"
          empty={texts.none}
          columns={columns}
        />
      </Flex>
    </Card>
  );
}

/** Offices that the reader may see; the choice holds for the list and the sums. */
function OfficeChoice() {
  const texts = useTexts(paymentTexts);
  const { get, put } = useAddress();
  const year = Number(useToday().slice(0, 4));
  const offices = useQuery(totalsQuery(year)).data?.organisations ?? [];
  return (
    <Select<string>
      aria-label={texts.organisation}
      value={get('organisation') ?? ALL}
      onChange={(chosen) => {
        put({ organisation: chosen === ALL ? undefined : chosen });
      }}
      style={{ width: 240 }}
      options={[{ value: ALL, label: texts.everyOffice }, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
