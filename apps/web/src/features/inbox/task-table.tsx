import { Empty, Table, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { DueTag } from '../../ui/due-tag';
import { type TaskRow } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import styles from './task-table.module.css';
import { useRowKeys } from './use-row-keys';

interface TaskTableProps {
  readonly rows: readonly TaskRow[];
  readonly loading: boolean;
  /** What is said where there is no row. */
  readonly empty: string;
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
  readonly onOpen: (row: TaskRow) => void;
  readonly onClaim: (row: TaskRow) => void;
}

/** Tasks with what is needed to choose one; walked over by keys. */
export function TaskTable({ rows, loading, empty, selected, onSelect, onOpen, onClaim }: TaskTableProps) {
  const columns = useColumns();
  const texts = useTexts(inboxTexts);
  const keys = useRowKeys(rows, { Enter: onOpen, c: onClaim });
  return (
    <section className={styles['table']} tabIndex={0} onKeyDown={keys.onKeyDown} aria-label={texts.keys}>
      <Table<TaskRow>
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        loading={loading}
        pagination={false}
        locale={{ emptyText: loading ? <Empty description=" " /> : <Empty description={empty} /> }}
        rowClassName={(_, index) => (index === keys.at ? (styles['at'] ?? '') : '')}
        onRow={(row) => ({
          onClick: () => {
            keys.select(row);
          },
        })}
        {...(onSelect !== undefined && {
          rowSelection: {
            selectedRowKeys: [...(selected ?? [])],
            onChange: (chosen) => {
              onSelect(chosen.map(String));
            },
          },
        })}
      />
      <Typography.Text type="secondary">{texts.keys}</Typography.Text>
    </section>
  );
}

function useColumns(): TableColumnsType<TaskRow> {
  const texts = useTexts(inboxTexts);
  return [
    {
      key: 'task',
      title: texts.columns.task,
      render: (_, row) => (
        <>
          <Link to={`/tasks/${row.id}`}>{row.name}</Link>
          <div className={styles['small']}>{`${row.processName} · ${row.caseNumber}`}</div>
        </>
      ),
    },
    { key: 'subject', title: texts.columns.subject, dataIndex: 'subject' },
    { key: 'due', title: texts.columns.due, render: (_, row) => <DueTag dueAt={row.dueAt} remaining={row.remaining} /> },
    { key: 'owner', title: texts.columns.owner, render: (_, row) => row.owner?.name ?? '—' },
    {
      key: 'why',
      title: texts.columns.why,
      render: (_, { because }) => texts.because[because.kind](because.person?.name ?? because.postName ?? ''),
    },
  ];
}
