import { Button, Empty, Table, type TableColumnsType } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DueTag } from '../../ui/due-tag';
import { type TaskRow } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import { ReasonText } from './reason-text';
import styles from './task-table.module.css';

interface TaskTableProps {
  readonly rows: readonly TaskRow[];
  /** Ids of rows that keep their place though the list has them no more. */
  readonly gone: ReadonlySet<string>;
  /** Which row the keys are at. */
  readonly at: number;
  readonly loading: boolean;
  /** What is said where there is no row. */
  readonly empty: ReactNode;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onGoTo: (row: TaskRow) => void;
  readonly onAssign: (row: TaskRow) => void;
}

/** Tasks with what is needed to choose one. */
export function TaskTable({ rows, gone, at, loading, empty, selected, onSelect, onGoTo, onAssign }: TaskTableProps) {
  const columns = useColumns(gone, onAssign);
  const texts = useTexts(inboxTexts);
  const looks = ({ id }: TaskRow, index: number): string =>
    [index === at ? styles['at'] : '', gone.has(id) ? styles['gone'] : ''].filter(Boolean).join(' ');
  return (
    <Table<TaskRow>
      className={styles['wide'] ?? ''}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...rows]}
      loading={loading}
      pagination={false}
      locale={{ emptyText: loading ? <Empty description=" " /> : <Empty description={empty} /> }}
      rowClassName={looks}
      onRow={(row, index) => ({
        ...(index === at && { 'aria-current': true }),
        onClick: () => {
          onGoTo(row);
        },
      })}
      rowSelection={{
        selectedRowKeys: [...selected],
        columnTitle: (all) => <span title={texts.columns.choose}>{all}</span>,
        getCheckboxProps: ({ id, name, caseNumber }) => ({ disabled: gone.has(id), 'aria-label': `${name} ${caseNumber}` }),
        onChange: (chosen) => {
          onSelect(chosen.map(String));
        },
      }}
    />
  );
}

function useColumns(gone: ReadonlySet<string>, onAssign: (row: TaskRow) => void): TableColumnsType<TaskRow> {
  const texts = useTexts(inboxTexts);
  const write = useDates();
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
    { key: 'subject', title: texts.columns.subject, dataIndex: 'subject', className: styles['name'] ?? '' },
    {
      key: 'due',
      title: texts.columns.due,
      render: (_, row) => (
        <>
          {row.closedAt === undefined ? <DueTag dueAt={row.dueAt} remaining={row.remaining} /> : write(row.closedAt)}
          {row.heldUntil !== undefined && <div className={styles['small']}>{texts.until(write(row.heldUntil, 'day'))}</div>}
        </>
      ),
    },
    {
      key: 'owner',
      className: styles['desk'] ?? '',
      title: texts.columns.owner,
      render: (_, row) => <Owner row={row} {...(!gone.has(row.id) && { onAssign })} />,
    },
    {
      key: 'why',
      className: styles['desk'] ?? '',
      title: texts.columns.why,
      render: (_, row) => (gone.has(row.id) ? texts.gone : <ReasonText row={row} />),
    },
  ];
}

/** Who has a task, and a way to give it to somebody else for those who may. */
function Owner({ row, onAssign }: { readonly row: TaskRow; readonly onAssign?: (row: TaskRow) => void }) {
  const { assign } = useTexts(inboxTexts);
  return (
    <>
      {row.owner?.name ?? '—'}
      {onAssign !== undefined && row.actions.includes('assign') && (
        <Button
          type="link"
          size="small"
          aria-label={`${assign} ${row.name} ${row.caseNumber}`}
          onClick={() => {
            onAssign(row);
          }}
        >
          {assign}
        </Button>
      )}
    </>
  );
}
