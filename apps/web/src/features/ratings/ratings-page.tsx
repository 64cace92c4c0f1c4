import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, type TableColumnsType, Typography } from 'antd';
import { useLocale, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { PeriodInput } from '../../ui/period-input';
import { ProblemNote } from '../../ui/problem-note';
import { usePeriod } from '../../ui/use-period';
import { LowRatings } from './low-ratings';
import { LEVELS, type RatingRow, ratingRowsOf } from './rating-rows';
import { countsQuery } from './ratings-queries';
import { ratingsTexts } from './ratings-texts';

const QUARTER = 90;

/** How people rated what was done for them, and what became of low ratings. */
export function RatingsPage() {
  const texts = useTexts(ratingsTexts);
  const [period, choose] = usePeriod(QUARTER);
  const counts = useQuery(countsQuery(period));
  return (
    <Flex vertical gap="middle">
      <PageTitle>{texts.title}</PageTitle>
      <PeriodInput period={period} onChange={choose} />
      <Typography.Text type="secondary">
        {texts.scope} {texts.shareHint}
      </Typography.Text>
      <ProblemNote problem={counts.error} />
      <DataTable<RatingRow>
        rowKey="key"
        columns={useColumns()}
        dataSource={[...ratingRowsOf(counts.data ?? [])]}
        loading={counts.isPending}
        pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={counts.isPending ? ' ' : texts.empty} /> }}
      />
      <LowRatings period={period} />
    </Flex>
  );
}

function useColumns(): TableColumnsType<RatingRow> {
  const { columns, levels } = useTexts(ratingsTexts);
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent', maximumFractionDigits: 1 });
  const right = { align: 'right' } as const;
  return [
    { key: 'process', title: columns.process, dataIndex: 'process' },
    { key: 'organisation', title: columns.organisation, dataIndex: 'organisation' },
    ...LEVELS.map((level) => ({ key: level, title: levels[level], ...right, render: (_: unknown, row: RatingRow) => row.counts[level] })),
    { key: 'total', title: columns.total, dataIndex: 'total', ...right },
    {
      key: 'share',
      title: columns.share,
      ...right,
      render: (_, { goodShare }) => (goodShare === undefined ? '—' : percent.format(goodShare)),
    },
    { key: 'excluded', title: columns.excluded, dataIndex: 'excluded', ...right },
    { key: 'open', title: columns.open, dataIndex: 'open', ...right },
  ];
}
