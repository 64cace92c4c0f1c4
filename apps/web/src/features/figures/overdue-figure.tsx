import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { useLocale, useTexts } from '../../texts/language';
import { Figure } from './figure';
import { type FigureQuery, overdueQuery, type OverdueShare } from './figures-queries';
import { figuresTexts } from './figures-texts';

/** Which share of the tasks is done too late, and is overdue now. */
export function OverdueFigure({ query }: { readonly query: FigureQuery }) {
  const reading = useQuery(overdueQuery(query));
  return (
    <Figure sheet="overdue" query={query} reading={reading} isEmpty={reading.data?.length === 0}>
      <Table<OverdueShare>
        rowKey={({ process, stage }) => `${process.id} ${stage.id}`}
        size="small"
        dataSource={[...(reading.data ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={useColumns()}
      />
    </Figure>
  );
}

function useColumns(): TableColumnsType<OverdueShare> {
  const { overdue: texts, durations, process } = useTexts(figuresTexts);
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent', maximumFractionDigits: 1 });
  const share = (part: number, whole: number): string => (whole === 0 ? '—' : percent.format(part / whole));
  const right = { align: 'right' } as const;
  return [
    { key: 'process', title: process, render: (_, row) => row.process.name },
    { key: 'stage', title: durations.stage, render: (_, row) => row.stage.name },
    { key: 'done', title: texts.done, dataIndex: 'done', ...right },
    { key: 'late', title: texts.late, dataIndex: 'late', ...right },
    {
      key: 'lateShare',
      title: texts.lateShare,
      ...right,
      render: (_, { late, done }) => share(late, done),
      sorter: (a, b) => late(a) - late(b),
    },
    { key: 'open', title: texts.open, dataIndex: 'open', ...right },
    { key: 'overdue', title: texts.overdue, dataIndex: 'overdue', ...right, sorter: (a, b) => a.overdue - b.overdue },
    { key: 'overdueShare', title: texts.overdueShare, ...right, render: (_, { overdue, open }) => share(overdue, open) },
  ];
}

const late = ({ late: part, done }: OverdueShare): number => (done === 0 ? 0 : part / done);
