import { Table, type TableProps } from 'antd';
import styles from './data-table.module.css';

/** A table of staff pages; on a phone each row is a card that names every value, so that nothing scrolls sideways. */
export function DataTable<Row extends object>({ columns = [], ...table }: TableProps<Row>) {
  return <Table<Row> size="middle" {...table} className={styles['table'] ?? ''} columns={columns.map(labelled)} />;
}

type Column<Row> = NonNullable<TableProps<Row>['columns']>[number];

/** The title of the column with each of its cells, for the style sheet to show. */
function labelled<Row extends object>(column: Column<Row>): Column<Row> {
  const { title, onCell } = column;
  if (typeof title !== 'string') return column;
  const label = { 'data-label': title };
  return { ...column, onCell: (row: Row, index?: number) => ({ ...onCell?.(row, index), ...label }) };
}
