import { showYuan } from '#formats';
import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, InputNumber, type TableColumnsType } from 'antd';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { useAddress } from '../../ui/use-address';
import { useToday } from '../../ui/use-today';
import { type MonthTotal, monthTotals } from './month-totals';
import { totalsQuery } from './payment-queries';
import { paymentTexts } from './payment-texts';

/** Sums by month of a year, of the office that is chosen or of all. */
export function PaymentTotals() {
  const texts = useTexts(paymentTexts);
  const { get, put } = useAddress();
  const today = useToday();
  const year = Number(get('year') ?? today.slice(0, 4));
  const totals = useQuery(totalsQuery(year));
  const columns = useColumns();
  return (
    <Card title={texts.totals}>
      <Flex vertical gap="middle">
        <label>
          {`${texts.year} `}
          <InputNumber
            min={2020}
            max={2199}
            value={year}
            onChange={(next) => {
              if (next !== null) put({ year: String(next) });
            }}
          />
        </label>
        <ProblemNote problem={totals.error} />
        <DataTable<MonthTotal>
          size="middle"
          rowKey="month"
          columns={columns}
          dataSource={[...monthTotals(totals.data?.totals ?? [], get('organisation'))]}
          loading={totals.isPending}
          pagination={false}
          locale={{ emptyText: <Empty description={totals.isPending ? ' ' : texts.noTotals} /> }}
        />
      </Flex>
    </Card>
  );
}

const STATUSES = ['paid', 'ordered', 'returned'] as const;

function useColumns(): TableColumnsType<MonthTotal> {
  const texts = useTexts(paymentTexts);
  const shown = ({ payments, amountFen }: MonthTotal['all']): string =>
    payments === 0 ? '—' : `${showYuan(amountFen)} (${String(payments)})`;
  return [
    { key: 'month', title: texts.columns.month, dataIndex: 'month' },
    ...STATUSES.map((status) => ({
      key: status,
      title: `${texts.statuses[status]} (${texts.columns.count})`,
      align: 'right' as const,
      render: (_: unknown, { by }: MonthTotal) => shown(by[status]),
    })),
  ];
}
