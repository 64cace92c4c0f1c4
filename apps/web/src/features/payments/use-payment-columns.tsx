import { CheckCircleOutlined, ClockCircleOutlined, RollbackOutlined } from '@ant-design/icons';
import { type TableColumnsType, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { showYuan } from '#formats';
import { useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { type Payment } from './payment-queries';
import { paymentTexts } from './payment-texts';

const LOOKS = {
  ordered: { color: 'processing', icon: <ClockCircleOutlined /> },
  paid: { color: 'success', icon: <CheckCircleOutlined /> },
  returned: { color: 'error', icon: <RollbackOutlined /> },
} as const satisfies Record<Payment['status'], object>;

/** What is told of a payment. */
export function usePaymentColumns(): TableColumnsType<Payment> {
  const texts = useTexts(paymentTexts);
  const write = useDates();
  const mayRead = useMayDo()(['read-cases', 'read-payments']);
  return [
    {
      key: 'number',
      title: texts.columns.number,
      render: (_, { caseId, caseNumber }) => (mayRead ? <Link to={`/cases/${caseId}`}>{caseNumber}</Link> : caseNumber),
    },
    { key: 'organisation', title: texts.columns.organisation, dataIndex: 'organisationName' },
    {
      key: 'payee',
      title: texts.columns.payee,
      render: (_, { payee: { name, bank, account } }) => (
        <>
          <div>{name}</div>
          <Typography.Text type="secondary">{`${bank} ${account}`}</Typography.Text>
        </>
      ),
    },
    { key: 'amount', title: texts.columns.amount, align: 'right', render: (_, { amountFen }) => showYuan(amountFen) },
    { key: 'status', title: texts.columns.status, render: (_, { status }) => <Tag {...LOOKS[status]}>{texts.statuses[status]}</Tag> },
    { key: 'ordered', title: texts.columns.ordered, render: (_, { orderedAt }) => write(orderedAt) },
    { key: 'settled', title: texts.columns.settled, render: (_, { settledAt }) => (settledAt === undefined ? '—' : write(settledAt)) },
  ];
}
