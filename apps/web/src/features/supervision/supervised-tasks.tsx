import { Button, Empty, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { DueTag } from '../../ui/due-tag';
import styles from './supervision.module.css';
import { type TaskRow } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';

interface SupervisedTasksProps {
  readonly rows: readonly TaskRow[];
  readonly loading: boolean;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onAssign: (row: TaskRow) => void;
}

/** Tasks to choose from. */
export function SupervisedTasks({ rows, loading, selected, onSelect, onAssign }: SupervisedTasksProps) {
  const texts = useTexts(supervisionTexts);
  return (
    <DataTable<TaskRow>
      rowKey="id"
      columns={useColumns(onAssign)}
      dataSource={[...rows]}
      loading={loading}
      pagination={false}
      locale={{ emptyText: <Empty description={loading ? ' ' : texts.empty.tasks} /> }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (chosen) => {
          onSelect(chosen.map(String));
        },
        getCheckboxProps: ({ name, caseNumber }) => ({ 'aria-label': texts.select(`${name} ${caseNumber}`) }),
      }}
    />
  );
}

function useColumns(onAssign: (row: TaskRow) => void): TableColumnsType<TaskRow> {
  const { task, nobody, columns, verbs } = useTexts(supervisionTexts);
  return [
    {
      key: 'name',
      title: task.name,
      render: (_, row) => (
        <>
          <Link to={`/tasks/${row.id}`}>{row.name}</Link>
          <div className={styles['small']}>{`${row.processName} · ${row.caseNumber}`}</div>
        </>
      ),
    },
    { key: 'subject', title: task.subject, dataIndex: 'subject' },
    { key: 'due', title: task.due, render: (_, row) => <DueTag dueAt={row.dueAt} remaining={row.remaining} /> },
    { key: 'owner', title: task.owner, render: (_, { owner }) => owner?.name ?? nobody },
    {
      key: 'more',
      title: columns.more,
      render: (_, row) =>
        row.actions.includes('assign') && (
          <Button
            size="small"
            aria-label={`${verbs.assign} ${row.name} ${row.caseNumber}`}
            onClick={() => {
              onAssign(row);
            }}
          >
            {verbs.assign}
          </Button>
        ),
    },
  ];
}
