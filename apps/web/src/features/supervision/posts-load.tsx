import { useQuery } from '@tanstack/react-query';
import { Empty, type TableColumnsType, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { FigureLink } from './figure-link';
import { loadQuery, type PostLoad, type State } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';

const PAGE = 25;

/** What each post of the offices has to do. */
export function PostsLoad() {
  const texts = useTexts(supervisionTexts);
  const load = useQuery(loadQuery);
  const columns = useColumns();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {texts.scope} {texts.doneOfPost}
      </Typography.Paragraph>
      <ProblemNote problem={load.error} />
      <DataTable<PostLoad>
        rowKey={({ post, organisationId }) => `${post}@${organisationId}`}
        columns={columns}
        dataSource={[...(load.data?.posts ?? [])]}
        loading={load.isPending}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={load.isPending ? ' ' : texts.empty.posts} /> }}
      />
    </>
  );
}

const FIGURES = [
  { key: 'free', state: 'free', column: 'free' },
  { key: 'claimed', state: 'claimed', column: 'claimed' },
  { key: 'overdue', state: 'overdue', column: 'overdue' },
  { key: 'dueThisWeek', state: 'week', column: 'week' },
] as const satisfies readonly { key: keyof PostLoad; state: State; column: string }[];

function useColumns(): TableColumnsType<PostLoad> {
  const texts = useTexts(supervisionTexts);
  return [
    { key: 'post', title: texts.columns.post, dataIndex: 'postName' },
    { key: 'organisation', title: texts.columns.organisation, dataIndex: 'organisation' },
    ...FIGURES.map(({ key, state, column }) => ({
      key,
      title: texts.columns[column],
      align: 'right' as const,
      sorter: (a: PostLoad, b: PostLoad) => a[key] - b[key],
      render: (_: unknown, row: PostLoad) => (
        <FigureLink
          count={row[key]}
          tab="posts"
          drill={{ state, post: row.post, organisation: row.organisationId }}
          label={`${row.organisation} ${row.postName} ${texts.columns[column]}`}
        />
      ),
    })),
    { key: 'done', title: texts.columns.done, align: 'right', dataIndex: 'done', sorter: (a, b) => a.done - b.done },
  ];
}
