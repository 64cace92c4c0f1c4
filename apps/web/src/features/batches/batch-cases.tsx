import { useInfiniteQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Select, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { MoreButton } from '../../ui/more-button';
import { PanelStanding } from '../../ui/panel-standing';
import { ProblemNote } from '../../ui/problem-note';
import { type BatchCase, batchCasesQuery, type BatchCount } from './batches-queries';
import { batchesTexts } from './batches-texts';

interface BatchCasesProps {
  readonly batch: string;
  readonly counts: readonly BatchCount[];
}

/** The cases of a batch, of one outcome where it is chosen. */
export function BatchCases({ batch, counts }: BatchCasesProps) {
  const texts = useTexts(batchesTexts);
  const [search, setSearch] = useSearchParams();
  const outcome = search.get('outcome') ?? undefined;
  const pages = useInfiniteQuery(batchCasesQuery(batch, outcome));
  const outcomes = new Map(
    counts.flatMap((count) => (count.outcome === undefined ? [] : [[count.outcome, count.outcomeName ?? texts.closed] as const])),
  );
  return (
    <Card
      size="small"
      title={texts.cases}
      extra={
        <Select
          className="no-print"
          aria-label={texts.outcome}
          style={{ minWidth: 200 }}
          allowClear
          placeholder={texts.any}
          options={[...outcomes].map(([value, label]) => ({ value, label }))}
          value={outcome}
          onChange={(chosen?: string) => {
            setSearch(chosen === undefined ? {} : { outcome: chosen });
          }}
        />
      }
    >
      <Flex vertical gap="middle">
        <ProblemNote problem={pages.error} />
        <DataTable<BatchCase>
          rowKey="caseId"
          size="small"
          columns={useColumns()}
          dataSource={pages.data?.pages.flatMap(({ cases }) => cases) ?? []}
          loading={pages.isPending}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty description={texts.emptyCases} /> }}
        />
        <MoreButton pages={pages} />
      </Flex>
    </Card>
  );
}

function useColumns(): TableColumnsType<BatchCase> {
  const texts = useTexts(batchesTexts);
  return [
    { key: 'number', title: texts.columns.number, render: (_, { caseId, number }) => <Link to={`/cases/${caseId}`}>{number}</Link> },
    { key: 'subject', title: texts.columns.subject, dataIndex: 'subject' },
    {
      key: 'progress',
      title: texts.columns.progress,
      render: (_, { status, stageName, outcomeName, panels }) => (
        <>
          {outcomeName ?? stageName ?? texts[status]}
          {panels.map((panel) => (
            <div key={panel.name}>
              {panel.name} <PanelStanding of={panel} />
            </div>
          ))}
        </>
      ),
    },
    {
      key: 'reason',
      title: texts.columns.reason,
      render: (_, { refusal, refusalName }) => (refusal === undefined ? '—' : (refusalName ?? texts.otherReason)),
    },
  ];
}
