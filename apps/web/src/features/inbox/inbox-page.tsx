import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useClaimTasks } from './claim-tasks';
import { countsQuery, inboxQuery, type Tab, type TaskRow, TABS } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import { TaskTable } from './task-table';

const tabOf = (name: string | undefined): Tab => TABS.find((tab) => tab === name) ?? 'mine';
const mayClaim = ({ actions }: TaskRow): boolean => actions.includes('claim');

/** What somebody may and must do now, most urgent first. */
export function InboxPage() {
  const texts = useTexts(inboxTexts);
  const tab = tabOf(useParams()['tab']);
  const open = useNavigate();
  const counts = useQuery(countsQuery);
  return (
    <>
      <Typography.Title level={3}>{texts.title}</Typography.Title>
      <ProblemNote problem={counts.error} />
      <Tabs
        activeKey={tab}
        onChange={(next) => void open(`/inbox/${next}`)}
        items={TABS.filter((each) => each !== 'deputy' || counts.data?.deputy !== undefined).map((each) => ({
          key: each,
          label: <TabLabel tab={each} count={each === 'done' ? undefined : counts.data?.[each]} />,
        }))}
      />
      <TabContent key={tab} tab={tab} />
    </>
  );
}

function TabLabel({ tab, count }: { readonly tab: Tab; readonly count: number | undefined }) {
  const name = useTexts(inboxTexts).tabs[tab];
  return <>{count === undefined ? name : `${name} ${String(count)}`}</>;
}

function TabContent({ tab }: { readonly tab: Tab }) {
  const texts = useTexts(inboxTexts);
  const pages = useInfiniteQuery(inboxQuery(tab));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error} />
      <ClaimingTable tab={tab} rows={rows} loading={pages.isPending} />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </Flex>
  );
}

interface ClaimingTableProps {
  readonly tab: Tab;
  readonly rows: readonly TaskRow[];
  readonly loading: boolean;
}

function ClaimingTable({ tab, rows, loading }: ClaimingTableProps) {
  const texts = useTexts(inboxTexts);
  const open = useNavigate();
  const { message } = App.useApp();
  const claiming = useClaimTasks();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const claim = async (tasks: readonly string[]): Promise<number> => {
    const { results } = await claiming.mutateAsync(tasks);
    const refused = results.filter(({ problem }) => problem !== undefined).length;
    setSelected([]);
    await message.info(texts.claimed(results.length - refused, refused));
    return results.length - refused;
  };
  const next = rows.find(mayClaim);
  const takeNext = async (row: TaskRow): Promise<void> => {
    if ((await claim([row.id])) > 0) await open(`/tasks/${row.id}`);
  };
  return (
    <>
      <ProblemNote problem={claiming.error} />
      {tab === 'claimable' && (
        <Flex gap="small">
          <Button
            type="primary"
            disabled={next === undefined}
            loading={claiming.isPending}
            onClick={() => {
              if (next !== undefined) void takeNext(next);
            }}
          >
            {texts.takeNext}
          </Button>
          <Button disabled={selected.length === 0} loading={claiming.isPending} onClick={() => void claim(selected)}>
            {texts.claimSelected(selected.length)}
          </Button>
        </Flex>
      )}
      <TaskTable
        rows={rows}
        loading={loading}
        empty={texts.empty[tab]}
        {...(tab === 'claimable' && { selected, onSelect: setSelected })}
        onOpen={(row) => void open(`/tasks/${row.id}`)}
        onClaim={(row) => {
          if (mayClaim(row)) void claim([row.id]);
        }}
      />
    </>
  );
}
