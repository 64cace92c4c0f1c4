import { type TableColumnsType } from 'antd';
import { useLocale, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { type BatchCount } from './batches-queries';
import { batchesTexts } from './batches-texts';

interface BatchCountsProps {
  readonly counts: readonly BatchCount[];
  readonly total: number;
}

type Row = BatchCount & { readonly key: number };

/** How many cases stand where, and why those refused were. */
export function BatchCounts({ counts, total }: BatchCountsProps) {
  const texts = useTexts(batchesTexts);
  const share = new Intl.NumberFormat(useLocale(), { style: 'percent', maximumFractionDigits: 1 });
  const columns: TableColumnsType<Row> = [
    { key: 'matter', title: texts.columns.matter, render: (_, { processName }) => processName ?? '—' },
    {
      key: 'progress',
      title: texts.columns.progress,
      render: (_, { status, stageName, outcomeName }) => outcomeName ?? stageName ?? texts[status],
    },
    {
      key: 'reason',
      title: texts.columns.reason,
      render: (_, { refusal, refusalName }) => (refusal === undefined ? '—' : (refusalName ?? texts.otherReason)),
    },
    { key: 'count', title: texts.columns.count, align: 'right', dataIndex: 'cases' },
    { key: 'share', title: texts.share, align: 'right', render: (_, { cases }) => share.format(cases / Math.max(1, total)) },
  ];
  return <DataTable<Row> size="small" columns={columns} dataSource={counts.map((count, key) => ({ ...count, key }))} pagination={false} />;
}
