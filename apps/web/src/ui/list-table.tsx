import { Empty, type TableProps } from 'antd';
import { DataTable } from './data-table';

interface ListTableProps<Row extends object> extends Pick<TableProps<Row>, 'columns' | 'loading'> {
  readonly rows: readonly Row[];
  /** What is said where there is no row. */
  readonly empty: string;
}

/** Rows with an id, all of them on one page. */
export function ListTable<Row extends { readonly id: string }>({ rows, empty, ...table }: ListTableProps<Row>) {
  return (
    <DataTable<Row>
      {...table}
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty description={empty} /> }}
    />
  );
}
