import { useQuery } from '@tanstack/react-query';
import { type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useLocale, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { Chart } from './chart';
import { Figure } from './figure';
import { type FigureQuery, overdueQuery, type OverdueShare } from './figures-queries';
import { figuresTexts } from './figures-texts';
import { lateByProcess } from './late-by-process';

/** Which share of the tasks is done too late, and is overdue now. */
export function OverdueFigure({ query }: { readonly query: FigureQuery }) {
  const reading = useQuery(overdueQuery(query));
  return (
    <Figure sheet="overdue" query={query} reading={reading} isEmpty={reading.data?.length === 0}>
      <Chart option={useChart(reading.data)} />
      <DataTable<OverdueShare>
        rowKey={({ process, stage }) => `${process.id} ${stage.id}`}
        size="small"
        dataSource={[...(reading.data ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={useColumns()}
      />
    </Figure>
  );
}

/** The share of each matter, of tasks done and of tasks open. */
function useChart(shares: readonly OverdueShare[] | undefined) {
  const { overdue: texts } = useTexts(figuresTexts);
  const locale = useLocale();
  return useMemo(() => {
    const matters = lateByProcess(shares ?? []);
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const write = (share: number | null): string => (share === null ? '—' : percent.format(share));
    return {
      tooltip: { trigger: 'axis', valueFormatter: write },
      legend: { bottom: 0 },
      grid: { left: 16, right: 32, top: 16, bottom: 40, containLabel: true },
      xAxis: { type: 'value', min: 0, axisLabel: { formatter: write } },
      yAxis: { type: 'category', data: matters.map(({ name }) => name) },
      series: [
        { name: texts.lateShare, type: 'bar', data: matters.map(({ late }) => late) },
        { name: texts.overdueShare, type: 'bar', data: matters.map(({ overdue }) => overdue) },
      ],
    };
  }, [shares, texts, locale]);
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
