import { Alert, Empty, Flex, type TableColumnsType, Tag } from 'antd';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { DayStrip } from './day-strip';
import { type Deputy, type DeputyBelow } from './deputies-queries';
import { deputiesTexts } from './deputies-texts';
import styles from './deputies.module.css';
import { RevokeButton } from './revoke-button';

type Row = Deputy & Partial<Pick<DeputyBelow, 'bare'>>;

interface DeputiesTableProps {
  readonly rows: readonly Row[] | undefined;
  readonly empty: string;
}

/** Who acts for whom and when, with what to beware of. */
export function DeputiesTable({ rows, empty }: DeputiesTableProps) {
  return (
    <DataTable<Row>
      rowKey="id"
      columns={useColumns()}
      dataSource={[...(rows ?? [])]}
      loading={rows === undefined}
      pagination={false}
      locale={{ emptyText: <Empty description={rows === undefined ? ' ' : empty} /> }}
    />
  );
}

function useColumns(): TableColumnsType<Row> {
  const { columns, days, allWork, onlyPosts, onlyProcesses, revoked } = useTexts(deputiesTexts);
  const write = useDates();
  const ends = useEnds();
  return [
    {
      key: 'days',
      title: columns.days,
      render: (_, row) => (
        <>
          {days(write(row.beginsAt, 'day'), ends(row.endsAt))}
          <div className={styles['small']}>{row.reason}</div>
          <BarePosts bare={row.bare ?? []} />
        </>
      ),
    },
    { key: 'absent', title: columns.absent, className: styles['name'] ?? '', render: (_, { person }) => person.name },
    { key: 'deputy', title: columns.deputy, className: styles['name'] ?? '', render: (_, { deputy }) => deputy.name },
    {
      key: 'what',
      title: columns.what,
      render: (_, { posts, processes }) => (
        <>
          {posts.length === 0 && processes.length === 0 && allWork}
          {posts.length > 0 && onlyPosts(posts.length)} {processes.length > 0 && onlyProcesses(processes.length)}
        </>
      ),
    },
    { key: 'strip', title: columns.strip, render: (_, row) => row.revokedAt === undefined && <DayStrip {...row} /> },
    {
      key: 'act',
      title: columns.act,
      render: (_, { id, person, revokedAt }) =>
        revokedAt === undefined ? <RevokeButton id={id} who={person.name} /> : <Tag>{revoked}</Tag>,
    },
  ];
}

function BarePosts({ bare }: Pick<DeputyBelow, 'bare'>) {
  const texts = useTexts(deputiesTexts);
  const write = useDates();
  if (bare.length === 0) return null;
  const daysOf = (from: string, until: string): string =>
    texts.days(write(`${from}T00:00:00+08:00`, 'day'), write(`${until}T00:00:00+08:00`, 'day'));
  return (
    <Flex vertical gap={4}>
      {bare.map(({ postName, organisation, from, until }) => (
        <Alert key={`${postName}${organisation}`} type="warning" showIcon title={texts.bare(postName, organisation, daysOf(from, until))} />
      ))}
    </Flex>
  );
}
