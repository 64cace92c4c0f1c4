import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Segmented, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { DueTag } from '../../ui/due-tag';
import { ProblemNote } from '../../ui/problem-note';
import { drillPath } from './drill';
import { type LateClock, ladderQuery } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';
import styles from './supervision.module.css';
import { UrgeButton } from './urge-button';

const ALL = 'all';
const numberOf = (rung: string): string => rung.replace('rung-', '');

/** What is late, by the rung of its ladder that was told last. */
export function LadderView() {
  const texts = useTexts(supervisionTexts);
  const [search, setSearch] = useSearchParams();
  const rung = search.get('rung') ?? undefined;
  const pages = useInfiniteQuery(ladderQuery(rung));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const rungs = pages.data?.pages[0]?.rungs ?? [];
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error} />
      <Flex gap="middle" align="center" wrap>
        <Segmented
          aria-label={texts.ladder.groups}
          value={rung ?? ALL}
          options={[
            { value: ALL, label: `${texts.ladder.all} ${String(rungs.reduce((total, { count }) => total + count, 0))}` },
            ...rungs.map(({ rung: value, count }) => ({ value, label: `${texts.ladder.rung(numberOf(value))} ${String(count)}` })),
          ]}
          onChange={(next) => {
            setSearch({ tab: 'ladder', ...(next === ALL ? {} : { rung: next }) });
          }}
        />
        <Link to={drillPath('ladder', { state: 'untold' })}>{texts.ladder.untold}</Link>
      </Flex>
      <DataTable<LateClock>
        rowKey={({ caseId, told, name }) => `${caseId}${name}${told[0]?.at ?? ''}`}
        columns={useColumns()}
        dataSource={[...rows]}
        loading={pages.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={pages.isPending ? ' ' : texts.empty.ladder} /> }}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </Flex>
  );
}

function useColumns(): TableColumnsType<LateClock> {
  const { ladder, nobody } = useTexts(supervisionTexts);
  const write = useDates();
  return [
    {
      key: 'what',
      title: ladder.columns.what,
      render: (_, { caseId, caseNumber, processName, name, task }) => (
        <>
          <Link to={task === undefined ? `/cases/${caseId}` : `/tasks/${task}`}>{name}</Link>
          <div className={styles['small']}>{`${processName} · ${caseNumber}`}</div>
        </>
      ),
    },
    { key: 'overdue', title: ladder.columns.overdue, render: (_, { dueAt, remaining }) => <DueTag dueAt={dueAt} remaining={remaining} /> },
    {
      key: 'told',
      title: ladder.columns.told,
      render: (_, { told }) => (
        <ul className={styles['told']}>
          {told.map(({ rung, postName, organisation, at }) => (
            <li key={rung}>
              {ladder.rung(numberOf(rung))} {ladder.toldBy(postName, organisation, write(at))}
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'owner', title: ladder.columns.owner, render: (_, { task, owner }) => owner?.name ?? (task === undefined ? '—' : nobody) },
    {
      key: 'act',
      title: ladder.columns.act,
      render: (_, { caseId, task, name }) =>
        task === undefined ? <Link to={`/cases/${caseId}`}>{ladder.openCase}</Link> : <UrgeButton task={task} name={name} />,
    },
  ];
}
