import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { Chart } from './chart';
import { Figure } from './figure';
import { type FigureQuery, throughputQuery, type WeekCount } from './figures-queries';
import { figuresTexts } from './figures-texts';

const LATEST = 13;

/** What came and what was closed, week by week. */
export function ThroughputFigure({ query }: { readonly query: FigureQuery }) {
  const { throughput: texts } = useTexts(figuresTexts);
  const reading = useQuery(throughputQuery(query));
  const weeks = reading.data;
  const write = useDates();
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      legend: { bottom: 0 },
      grid: { left: 48, right: 16, top: 16, bottom: 64 },
      xAxis: { type: 'category', data: weeks?.map(({ week }) => write(week, 'short')) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { name: texts.started, type: 'line', symbol: 'circle', data: weeks?.map(({ started }) => started) },
        { name: texts.closed, type: 'line', symbol: 'rect', lineStyle: { type: 'dashed' }, data: weeks?.map(({ closed }) => closed) },
      ],
    }),
    [weeks, texts, write],
  );
  return (
    <Figure
      sheet="throughput"
      query={query}
      reading={reading}
      isEmpty={weeks?.every(({ started, closed }) => started + closed === 0) ?? true}
    >
      <Chart option={option} />
      <DataTable<WeekCount>
        rowKey="week"
        size="small"
        dataSource={[...(weeks ?? [])].reverse()}
        pagination={{ pageSize: LATEST, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { key: 'week', title: texts.week, render: (_, { week }) => write(week, 'day') },
          { key: 'started', title: texts.started, dataIndex: 'started', align: 'right' },
          { key: 'closed', title: texts.closed, dataIndex: 'closed', align: 'right' },
        ]}
      />
    </Figure>
  );
}
