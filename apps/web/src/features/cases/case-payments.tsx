import { useQuery } from '@tanstack/react-query';
import { Empty, type TableColumnsType, Tag } from 'antd';
import { showYuan } from '#formats';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { paymentsQuery, type WholeCase } from './case-queries';
import { papersTexts } from './papers-texts';

type Payment = Schema<'PaymentDto'>;

const COLORS: Readonly<Record<Payment['status'], string>> = { ordered: 'blue', paid: 'green', returned: 'red' };

/** What was paid in the case, as far as the reader may see it. */
export function CasePayments({ found }: { readonly found: WholeCase }) {
  const { payments: texts } = useTexts(papersTexts);
  const { data, error, isPending } = useQuery(paymentsQuery(found.id));
  return (
    <>
      <ProblemNote problem={error} />
      <DataTable<Payment>
        rowKey="id"
        size="middle"
        columns={useColumns()}
        dataSource={[...(data?.payments ?? [])]}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={texts.empty} /> }}
      />
    </>
  );
}

function useColumns(): TableColumnsType<Payment> {
  const { payments: texts } = useTexts(papersTexts);
  const write = useDates();
  return [
    { key: 'amount', title: texts.amount, align: 'right', render: (_, { amountFen }) => showYuan(amountFen) },
    { key: 'payee', title: texts.payee, render: (_, { payee }) => payee.name },
    { key: 'bank', title: texts.bank, render: (_, { payee }) => payee.bank },
    { key: 'account', title: texts.account, render: (_, { payee }) => payee.account },
    { key: 'status', title: texts.status, render: (_, { status }) => <Tag color={COLORS[status]}>{texts.names[status]}</Tag> },
    { key: 'ordered', title: texts.ordered, render: (_, { orderedAt }) => write(orderedAt) },
    { key: 'settled', title: texts.settled, render: (_, { settledAt }) => (settledAt === undefined ? '—' : write(settledAt)) },
  ];
}
