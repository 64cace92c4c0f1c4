import { Alert, Button, Flex, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { BulkBar } from './bulk-bar';
import { BulkOutcome } from './bulk-outcome';
import { chosenRow } from './chosen';
import { isEmpty } from './inbox-filter';
import { inboxTexts } from './inbox-texts';
import { KeysHelp } from './keys-help';
import { TaskTable } from './task-table';
import { type useBulk } from './use-bulk';
import { type TabParts, useTab } from './use-tab';

/** Nobody needs it to look at the list: it comes when it is asked for. */
const AskedDialog = lazy(async () => ({ default: (await import('./asked-dialog')).AskedDialog }));

type Work = ReturnType<typeof useTab>;

/** One tab: what is in it, and what is done with it. */
export function TabContent(parts: TabParts) {
  const texts = useTexts(inboxTexts);
  const work = useTab(parts);
  const { list, marked, keys } = work;
  const { pages } = list;
  return (
    <Flex vertical gap="small">
      <ProblemNote problem={pages.error} />
      {work.asking.asked === undefined && <Told bulk={work.bulk} />}
      {work.taking.allLost && <Alert type="info" showIcon role="status" title={texts.allTaken} />}
      <Acts work={work} />
      <Arrivals count={list.arrived} onShow={list.showFresh} />
      <TaskTable
        rows={list.rows}
        gone={list.gone}
        at={keys.at}
        loading={pages.isPending}
        empty={<NothingHere {...parts} />}
        selected={marked.ids}
        onSelect={marked.select}
        onGoTo={keys.select}
        onAssign={(row) => {
          work.asking.ask('assign', chosenRow(row));
        }}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
      <Typography.Text type="secondary">{texts.keysHint}</Typography.Text>
      <Asking work={work} />
      <KeysHelp
        open={work.help}
        onClose={() => {
          work.showHelp(false);
        }}
      />
    </Flex>
  );
}

/** What would be here; whoever supervises others finds their tasks elsewhere. */
function NothingHere({ tab, filter }: Pick<TabParts, 'tab' | 'filter'>) {
  const texts = useTexts(inboxTexts);
  const mayDo = useMayDo();
  if (!isEmpty(filter)) return texts.emptyFiltered;
  return (
    <>
      {texts.empty[tab]}
      {tab === 'team' && mayDo(['assign-task']) && (
        <div>
          <Link to="/supervision?tab=people&state=open">{texts.supervised}</Link>
        </div>
      )}
    </>
  );
}

/** What can be done with the next task, and with those selected. */
function Acts({ work: { tab, marked, bulk, asking, taking, takeNext } }: { readonly work: Work }) {
  const texts = useTexts(inboxTexts);
  const clear = (): void => {
    marked.select([]);
  };
  return (
    <Flex gap="small" align="center" wrap>
      {tab === 'claimable' && (
        <Button type="primary" disabled={!taking.mayTake} loading={bulk.busy} onClick={takeNext}>
          {texts.takeNext}
        </Button>
      )}
      {marked.ids.length > 0 && (
        <BulkBar
          chosen={marked.chosen}
          all={marked.all}
          busy={bulk.busy}
          onClaim={() => void asking.answer({ verb: 'claim' }, marked.chosen).catch(() => undefined)}
          onAsk={(verb) => {
            asking.ask(verb, marked.chosen);
          }}
          onAll={() => {
            marked.select('all');
          }}
          onClear={clear}
        />
      )}
    </Flex>
  );
}

/** What must be known before it is done. */
function Asking({ work: { asking, bulk } }: { readonly work: Work }) {
  const { asked } = asking;
  if (asked === undefined) return null;
  return (
    <Suspense>
      <AskedDialog
        asked={asked}
        busy={bulk.busy}
        failure={<Told bulk={bulk} />}
        onClose={asking.close}
        onAnswer={(act) => void asking.answer(act, asked.chosen).catch(() => undefined)}
      />
    </Suspense>
  );
}

/** What became of what was done last; beside the question about it while that is open. */
function Told({ bulk }: { readonly bulk: ReturnType<typeof useBulk> }) {
  return (
    <>
      <ProblemNote problem={bulk.problem} />
      {bulk.told !== undefined && <BulkOutcome told={bulk.told} onClose={bulk.close} />}
    </>
  );
}

/** Tells of new rows, which are shown when the reader asks for them. */
function Arrivals({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const texts = useTexts(inboxTexts);
  return (
    <div role="status" aria-live="polite">
      {count > 0 && (
        <Button block onClick={onShow}>
          {texts.arrived(count)}
        </Button>
      )}
    </div>
  );
}
