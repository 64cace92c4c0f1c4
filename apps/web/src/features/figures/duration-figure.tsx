import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { Chart } from './chart';
import { Figure } from './figure';
import { durationsQuery, type FigureQuery } from './figures-queries';
import { figuresTexts } from './figures-texts';

/** How long cases and their stages took. */
export function DurationFigure({ query }: { readonly query: FigureQuery }) {
  const { durations: texts, process, whole } = useTexts(figuresTexts);
  const reading = useQuery(durationsQuery(query));
  const processes = reading.data?.processes;
  const rows = rowsOf(reading.data, whole);
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      legend: { bottom: 0 },
      grid: { left: 16, right: 32, top: 16, bottom: 40, containLabel: true },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: processes?.map((each) => each.process.name) },
      series: [
        { name: texts.median, type: 'bar', data: processes?.map(({ median }) => median) },
        { name: texts.p90, type: 'bar', data: processes?.map(({ p90 }) => p90) },
      ],
    }),
    [processes, texts],
  );
  return (
    <Figure sheet="durations" query={query} reading={reading} isEmpty={rows.length === 0}>
      <Chart option={option} />
      <DataTable
        rowKey="key"
        size="small"
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { key: 'process', title: process, dataIndex: 'process' },
          { key: 'stage', title: texts.stage, dataIndex: 'stage' },
          { key: 'cases', title: texts.cases, dataIndex: 'cases', align: 'right' },
          { key: 'median', title: texts.median, dataIndex: 'median', align: 'right', render: rounded },
          { key: 'p90', title: texts.p90, dataIndex: 'p90', align: 'right', render: rounded },
        ]}
      />
    </Figure>
  );
}

const rounded = (days: number): string => days.toFixed(1).replace('.0', '');

/** Each matter as a whole, then its stages. */
function rowsOf(data: Schema<'DurationsDto'> | undefined, whole: string) {
  if (data === undefined) return [];
  return data.processes.flatMap(({ process, ...duration }) => [
    { key: process.id, process: process.name, stage: whole, ...duration },
    ...data.stages
      .filter((each) => each.process.id === process.id)
      .map(({ stage, cases, median, p90 }) => ({
        ...{ key: `${process.id} ${stage.id}`, process: process.name, stage: stage.name },
        ...{ cases, median, p90 },
      })),
  ]);
}
