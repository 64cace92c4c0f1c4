import { Button, Empty, Flex, type TableProps } from 'antd';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { DataTable } from './data-table';
import { ProblemNote } from './problem-note';

const pagedTexts = defineTexts({ more: '加载更多' }, { more: 'Load more' });

/** What the table needs of an infinite query. */
interface Pages {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface PagedTableProps<Row extends object> extends Pick<TableProps<Row>, 'columns' | 'rowKey' | 'rowSelection' | 'expandable'> {
  readonly pages: Pages;
  readonly rows: readonly Row[];
  /** What is said where there is no row. */
  readonly empty: string;
}

/** A list that is read page after page, with what is said while it loads, is empty or could not be read. */
export function PagedTable<Row extends object>({ pages, rows, empty, ...table }: PagedTableProps<Row>) {
  const texts = useTexts(pagedTexts);
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error} />
      <DataTable<Row>
        {...table}
        size="middle"
        dataSource={[...rows]}
        loading={pages.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={pages.isPending ? ' ' : empty} /> }}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </Flex>
  );
}
