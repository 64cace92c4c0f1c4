import { type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ListTable } from '../../ui/list-table';
import { type CaseRow } from './cases-queries';
import { casesTexts } from './cases-texts';

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly loading: boolean;
  readonly empty: string;
}

/** Cases with what is needed to know which is which. */
export function CaseTable(list: CaseTableProps) {
  return <ListTable<CaseRow> {...list} columns={useColumns()} />;
}

function useColumns(): TableColumnsType<CaseRow> {
  const { columns, statuses } = useTexts(casesTexts);
  const write = useDates();
  return [
    { key: 'number', title: columns.number, render: (_, { id, number }) => <Link to={`/cases/${id}`}>{number}</Link> },
    { key: 'matter', title: columns.matter, dataIndex: 'processName' },
    { key: 'subject', title: columns.subject, dataIndex: 'subject' },
    { key: 'place', title: columns.place, render: (_, { townshipName }) => townshipName ?? '—' },
    {
      key: 'stage',
      title: columns.stage,
      render: (_, { status, stageName, outcomeName }) => outcomeName ?? stageName ?? statuses[statusOf(status)],
    },
    { key: 'started', title: columns.started, render: (_, { startedAt }) => write(startedAt) },
  ];
}

const statusOf = (status: string): 'open' | 'closed' => (status === 'closed' ? 'closed' : 'open');
