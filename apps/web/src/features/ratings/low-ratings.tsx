import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { type Period } from '../../ui/use-period';
import { type LowRating, lowQuery } from './ratings-queries';
import { ratingsTexts } from './ratings-texts';

/** Low ratings, each with the case that follows it up. */
export function LowRatings({ period }: { readonly period: Period }) {
  const { low: texts } = useTexts(ratingsTexts);
  const pages = useInfiniteQuery(lowQuery(period));
  const columns = useColumns();
  return (
    <section aria-label={texts.title}>
      <SectionTitle>{texts.title}</SectionTitle>
      <Typography.Paragraph type="secondary">{texts.hint}</Typography.Paragraph>
      <ProblemNote problem={pages.error} />
      <DataTable<LowRating>
        rowKey="id"
        columns={columns}
        dataSource={pages.data?.pages.flatMap(({ ratings }) => ratings) ?? []}
        loading={pages.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={pages.isPending ? ' ' : texts.empty} /> }}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </section>
  );
}

function useColumns(): TableColumnsType<LowRating> {
  const { low: texts, levels, reasons } = useTexts(ratingsTexts);
  const { comma } = useTexts(marks);
  const write = useDates();
  return [
    { key: 'at', title: texts.columns.at, render: (_, { ratedAt }) => write(ratedAt, 'day') },
    { key: 'what', title: texts.columns.what, render: (_, { processName, organisation }) => `${processName} · ${organisation}` },
    { key: 'level', title: texts.columns.level, render: (_, { level }) => levels[level] },
    { key: 'reasons', title: texts.columns.reasons, render: (_, row) => row.reasons.map((reason) => reasons[reason]).join(comma) },
    {
      key: 'followUp',
      title: texts.columns.followUp,
      render: (_, { followUp }) =>
        followUp === undefined ? (
          texts.none
        ) : (
          <>
            <Link to={`/cases/${followUp.caseId}`}>{followUp.number}</Link> {followUp.status === 'open' ? texts.open : followUp.outcome}
          </>
        ),
    },
  ];
}
