import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Flex, Skeleton } from 'antd';
import { Link } from 'react-router';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { DataTable } from '../data-table';
import { MoreButton } from '../more-button';
import { ProblemNote } from '../problem-note';
import { bulkWords } from './bulk-words';
import { refusalLine } from './refusal-line';

type Item = Schema<'BulkItemResultDto'>;

/** As many as the API gives at once. */
const ITEMS = 500;

/** What became of the items of a run, page after page; of one status where it is given. */
const itemsQuery = (id: string, status: Item['status'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['bulk-runs', id, 'items', status ?? ''],
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/api/bulk-runs/{id}/items', { params: { path: { id }, query: { after, ...(status && { status }) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ items }) => (items.length < ITEMS ? undefined : items.at(-1)?.no),
  });

interface RunItemsProps {
  readonly id: string;
  /** Every item; else what was not done alone. */
  readonly all: boolean;
  /** Whether what still waits will be left as it is. */
  readonly cancelled: boolean;
}

/** What became of each item of a bulk run: which, why not, and who has it. */
export function RunItems({ id, all, cancelled }: RunItemsProps) {
  const texts = useTexts(bulkWords);
  const result = useResult(cancelled);
  const every = useInfiniteQuery({ ...itemsQuery(id, undefined), enabled: all });
  const refused = useInfiniteQuery({ ...itemsQuery(id, 'refused'), enabled: !all });
  const failed = useInfiniteQuery({ ...itemsQuery(id, 'failed'), enabled: !all });
  const lists = all ? [every] : [refused, failed];
  if (lists.some(({ isPending }) => isPending)) return <Skeleton active />;
  return (
    <Flex vertical gap="small">
      <ProblemNote problem={lists.find(({ error }) => error !== null)?.error} />
      <DataTable<Item>
        rowKey="no"
        size="small"
        pagination={false}
        scroll={{ y: 320 }}
        locale={{ emptyText: all ? texts.nothing : texts.none }}
        dataSource={lists.flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? [])}
        columns={[
          { key: 'no', title: texts.no, dataIndex: 'no', width: 72 },
          { key: 'item', title: texts.item, render: (_, item) => <ItemName item={item} /> },
          { key: 'result', title: texts.result, render: (_, item) => result(item) },
        ]}
      />
      {lists.map((pages, index) => (
        <MoreButton key={index} pages={pages} />
      ))}
    </Flex>
  );
}

function ItemName({ item: { no, task, caseId, caseNumber, name } }: { readonly item: Item }) {
  const texts = useTexts(bulkWords);
  if (caseNumber === undefined) return texts.line(no);
  return <Link to={task === undefined ? `/cases/${caseId ?? ''}` : `/tasks/${task}`}>{`${name ?? ''} ${caseNumber}`.trim()}</Link>;
}

/** What became of an item, in a sentence. */
function useResult(cancelled: boolean): (item: Item) => string {
  const texts = useTexts(bulkWords);
  const { language } = useLanguage();
  return ({ status, why, owner }) => {
    if (status === 'done') return texts.done;
    if (status === 'pending') return cancelled ? texts.left : texts.pending;
    return refusalLine({ title: why?.zh ?? '', titleEn: why?.en ?? '', ...(owner && { owner: { ...owner } }) }, language);
  };
}
