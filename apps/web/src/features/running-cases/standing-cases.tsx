import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { standingCasesQuery } from './running-queries';
import { runningTexts } from './running-texts';

type Standing = Schema<'StandingCaseDto'>;

interface StandingCasesProps {
  readonly id: string;
  readonly version: number;
  readonly element: string;
  readonly name: string;
}

/** The cases that stand at an element. */
export function StandingCases({ id, version, element, name }: StandingCasesProps) {
  const texts = useTexts(runningTexts);
  const write = useDates();
  const pages = useInfiniteQuery(standingCasesQuery({ id, version }, element));
  const { columns } = texts;
  return (
    <Card title={texts.casesAt(name)}>
      <Flex vertical gap="middle">
        <ProblemNote problem={pages.error} />
        <DataTable<Standing>
          size="small"
          rowKey="id"
          loading={pages.isPending}
          pagination={false}
          dataSource={pages.data?.pages.flatMap(({ cases }) => cases) ?? []}
          locale={{ emptyText: <Empty description={texts.noCase} /> }}
          columns={[
            { key: 'number', title: columns.number, dataIndex: 'number' },
            { key: 'subject', title: columns.subject, dataIndex: 'subject' },
            { key: 'office', title: columns.office, render: (_, { township, organisation }) => township ?? organisation },
            { key: 'started', title: columns.started, render: (_, { startedAt }) => write(startedAt, 'day') },
            { key: 'due', title: columns.due, render: (_, row) => <Due standing={row} /> },
            { key: 'actions', title: columns.actions, render: (_, row) => <Link to={`/replay/${row.id}`}>{texts.replay}</Link> },
          ]}
        />
        {pages.hasNextPage && (
          <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {texts.more}
          </Button>
        )}
      </Flex>
    </Card>
  );
}

function Due({ standing: { dueAt, overdue } }: { readonly standing: Standing }) {
  const texts = useTexts(runningTexts);
  const ends = useEnds();
  if (dueAt === undefined) return texts.noDue;
  return (
    <>
      {ends(dueAt)} {overdue && <strong>{texts.overdue}</strong>}
    </>
  );
}
