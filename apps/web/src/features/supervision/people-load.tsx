import { useQuery } from '@tanstack/react-query';
import { Button, Empty, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { FigureLink } from './figure-link';
import { HandOverDialog } from './hand-over-dialog';
import { loadQuery, type PersonLoad, type State } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';
import styles from './supervision.module.css';

const PAGE = 25;

/** What each member of the offices has to do, with the way to hand it over. */
export function PeopleLoad() {
  const texts = useTexts(supervisionTexts);
  const load = useQuery(loadQuery);
  const [leaver, setLeaver] = useState<PersonLoad>();
  const columns = useColumns(setLeaver);
  return (
    <>
      <Typography.Paragraph type="secondary">{texts.scope}</Typography.Paragraph>
      <ProblemNote problem={load.error} />
      <DataTable<PersonLoad>
        rowKey={({ person }) => person.id}
        columns={columns}
        dataSource={(load.data?.people ?? []).toSorted(mostFirst)}
        loading={load.isPending}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={load.isPending ? ' ' : texts.empty.people} /> }}
      />
      {leaver !== undefined && (
        <HandOverDialog
          person={leaver.person}
          onClose={() => {
            setLeaver(undefined);
          }}
        />
      )}
    </>
  );
}

/** Who has overdue tasks first, then who has most to do; among the others the order of names. */
const mostFirst = (one: PersonLoad, other: PersonLoad): number => other.overdue - one.overdue || other.claimed - one.claimed;

const FIGURES = [
  { key: 'claimed', state: 'claimed', column: 'claimed' },
  { key: 'overdue', state: 'overdue', column: 'overdue' },
  { key: 'dueThisWeek', state: 'week', column: 'week' },
] as const satisfies readonly { key: keyof PersonLoad; state: State; column: string }[];

function useColumns(onHandOver: (person: PersonLoad) => void): TableColumnsType<PersonLoad> {
  const texts = useTexts(supervisionTexts);
  return [
    { key: 'person', title: texts.columns.person, render: (_, { person }) => person.name },
    { key: 'post', title: texts.columns.post, render: (_, { posts }) => <Posts posts={posts} /> },
    ...FIGURES.map(({ key, state, column }) => ({
      key,
      title: texts.columns[column],
      align: 'right' as const,
      sorter: (a: PersonLoad, b: PersonLoad) => a[key] - b[key],
      render: (_: unknown, row: PersonLoad) => (
        <FigureLink
          count={row[key]}
          tab="people"
          drill={{ state, person: row.person.id }}
          label={`${row.person.name} ${texts.columns[column]}`}
        />
      ),
    })),
    { key: 'done', title: texts.columns.done, align: 'right', dataIndex: 'done', sorter: (a, b) => a.done - b.done },
    {
      key: 'more',
      title: texts.columns.more,
      render: (_, row) => (
        <Button
          size="small"
          disabled={row.claimed === 0}
          aria-label={`${texts.handOver} ${row.person.name}`}
          onClick={() => {
            onHandOver(row);
          }}
        >
          {texts.handOver}
        </Button>
      ),
    },
  ];
}

function Posts({ posts }: Pick<PersonLoad, 'posts'>) {
  const texts = useTexts(supervisionTexts);
  if (posts.length === 0) return <span className={styles['small']}>{texts.noPost}</span>;
  return posts.map(({ post, postName, organisationId, organisation }) => (
    <div key={`${post}@${organisationId}`}>
      {postName} <span className={styles['small']}>{organisation}</span>
    </div>
  ));
}
