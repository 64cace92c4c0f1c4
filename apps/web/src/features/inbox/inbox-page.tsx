import { useQuery } from '@tanstack/react-query';
import { Flex, type InputRef, Tabs } from 'antd';
import { lazy, Suspense, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { FilterBar } from './filter-bar';
import { type InboxFilter, readFilter, writeFilter } from './inbox-filter';
import { countsQuery, type Tab, tabOf, TABS } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import { useKeptRun } from './kept-run';
import { SavedSearches } from './saved-searches';
import { TabContent } from './tab-content';

/** Most have ordered no run. */
const RunProgress = lazy(async () => ({ default: (await import('./run-progress')).RunProgress }));

const addressOf = (tab: string, filter: InboxFilter) => ({ pathname: `/inbox/${tab}`, search: writeFilter(filter).toString() });

/** What somebody may and must do now, most urgent first. */
export function InboxPage() {
  const texts = useTexts(inboxTexts);
  const tab = tabOf(useParams()['tab']);
  const [address] = useSearchParams();
  const filter = readFilter(address);
  const open = useNavigate();
  const search = useRef<InputRef>(null);
  const { run, keep, close } = useKeptRun();
  const counts = useQuery(countsQuery(filter));
  return (
    <Flex vertical gap="small">
      <PageTitle>{texts.title}</PageTitle>
      <ProblemNote problem={counts.error} />
      <FilterBar filter={filter} search={search} onChange={(next) => void open(addressOf(tab, next))} />
      <SavedSearches tab={tab} filter={filter} onChoose={(saved) => void open(addressOf(saved.tab, saved.filter))} />
      <Tabs
        activeKey={tab}
        onChange={(next) => void open(addressOf(next, filter))}
        items={TABS.filter((each) => each !== 'deputy' || counts.data?.deputy !== undefined).map((each) => ({
          key: each,
          label: <TabLabel tab={each} count={counts.data?.[each]} />,
        }))}
      />
      {run !== undefined && (
        <Suspense>
          <RunProgress id={run} onClose={close} />
        </Suspense>
      )}
      <TabContent key={`${tab} ${address.toString()}`} tab={tab} filter={filter} count={counts.data?.[tab]} search={search} onRun={keep} />
    </Flex>
  );
}

function TabLabel({ tab, count }: { readonly tab: Tab; readonly count: number | undefined }) {
  const name = useTexts(inboxTexts).tabs[tab];
  return <>{count === undefined ? name : `${name} ${String(count)}`}</>;
}
