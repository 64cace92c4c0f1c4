import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Segmented, type TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { boardQuery, type BoardRow, type State, STATES } from './board-queries';
import { boardTexts } from './board-texts';
import styles from './board.module.css';
import { PublicityDetail } from './publicity-detail';

/** The publicities of the own offices by state; one is opened beside the list and stands in the address. */
export function Board() {
  const texts = useTexts(boardTexts);
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((each) => each === search.get('state')) ?? 'running';
  const pages = useInfiniteQuery(boardQuery(state));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const counts = pages.data?.pages[0]?.counts;
  const opened = rows.find(({ id }) => id === search.get('publicity'));
  const open = (publicity?: string): void => {
    setSearch({ state, ...(publicity === undefined ? {} : { publicity }) });
  };
  return (
    <Flex vertical gap="middle">
      <Segmented<State>
        aria-label={texts.stateLabel}
        value={state}
        options={STATES.map((value) => ({
          value,
          label: counts === undefined ? texts.states[value] : `${texts.states[value]} ${String(counts[value])}`,
        }))}
        onChange={(next) => {
          setSearch({ state: next });
        }}
      />
      <ProblemNote problem={pages.error} />
      <DataTable<BoardRow>
        rowKey="id"
        columns={useColumns(open)}
        dataSource={rows}
        loading={pages.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={pages.isPending ? ' ' : texts.empty[state]} /> }}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
      {opened !== undefined && <PublicityDetail key={opened.id} row={opened} onClose={open} />}
    </Flex>
  );
}

function useColumns(open: (publicity: string) => void): TableColumnsType<BoardRow> {
  const { columns, days, begins } = useTexts(boardTexts);
  const write = useDates();
  const ends = useEnds();
  return [
    { key: 'title', title: columns.title, render: (_, row) => <Title row={row} onOpen={open} /> },
    {
      key: 'days',
      title: columns.days,
      render: (_, { openedAt, closesAt }) =>
        closesAt === undefined ? begins(write(openedAt, 'day')) : days(write(openedAt, 'day'), ends(closesAt)),
    },
    { key: 'entries', title: columns.entries, render: (_, row) => <Entries {...row} /> },
    { key: 'places', title: columns.places, render: (_, row) => <Evidence {...row} /> },
    { key: 'objections', title: columns.objections, render: (_, row) => <Objections {...row} /> },
  ];
}

function Title({ row, onOpen }: { readonly row: BoardRow; readonly onOpen: (publicity: string) => void }) {
  const about = [row.organisation, row.list ?? row.caseNumber].filter((each) => each !== undefined);
  return (
    <>
      <Button
        type="link"
        className={styles['title'] ?? ''}
        onClick={() => {
          onOpen(row.id);
        }}
      >
        {row.title}
      </Button>
      <div className={styles['small']}>{about.join(' · ')}</div>
    </>
  );
}

function Entries({ entries, suspended }: BoardRow) {
  const texts = useTexts(boardTexts);
  return (
    <>
      {texts.entries(entries)}
      {suspended > 0 && <div className={styles['missing']}>{texts.suspended(suspended)}</div>}
    </>
  );
}

function Evidence({ places, owing }: BoardRow) {
  const texts = useTexts(boardTexts);
  if (places === 0) return texts.noPlaces;
  return owing === 0 ? texts.evidenced : <span className={styles['missing']}>{texts.owing(owing, places)}</span>;
}

function Objections({ objections, unanswered }: BoardRow) {
  const texts = useTexts(boardTexts);
  if (objections === 0) return texts.noObjections;
  return <span className={unanswered > 0 ? styles['missing'] : undefined}>{texts.objections(objections, unanswered)}</span>;
}
