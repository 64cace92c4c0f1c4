import { Alert, Button, Flex, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { BulkBar } from './bulk-bar';
import { BulkOutcome, RunProgress } from './bulk-outcome';
import { isEmpty } from './inbox-filter';
import { inboxTexts } from './inbox-texts';
import { KeysHelp } from './keys-help';
import { TaskTable } from './task-table';
import { type useBulk } from './use-bulk';
import { type TabParts, useTab } from './use-tab';

type Work = ReturnType<typeof useTab>;

/** One tab: what is in it, and what is done with it. */
export function TabContent(parts: TabParts) {
  const texts = useTexts(inboxTexts);
  const work = useTab(parts);
  const { list, marked, keys, filter, tab } = work;
  const { pages } = list;
  return (
    <Flex vertical gap="small">
      <ProblemNote problem={pages.error ?? work.bulk.problem} />
      <Told bulk={work.bulk} allLost={work.taking.allLost} />
      <Acts work={work} />
      <Arrivals count={list.arrived} onShow={list.showFresh} />
      <TaskTable
        rows={list.rows}
        gone={list.gone}
        at={keys.at}
        loading={pages.isPending}
        empty={isEmpty(filter) ? texts.empty[tab] : texts.emptyFiltered}
        selected={marked.ids}
        onSelect={marked.select}
        onGoTo={keys.select}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
      <Typography.Text type="secondary">{texts.keysHint}</Typography.Text>
      <KeysHelp
        open={work.help}
        onClose={() => {
          work.showHelp(false);
        }}
      />
    </Flex>
  );
}

/** What can be done with the next task, and with those selected. */
function Acts({ work: { tab, marked, bulk, taking, takeNext } }: { readonly work: Work }) {
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
          onAct={(act) => bulk.act(act, marked.selection).then(clear)}
          onAll={() => {
            marked.select('all');
          }}
          onClear={clear}
        />
      )}
    </Flex>
  );
}

/** What became of what was done last. */
function Told({ bulk, allLost }: { readonly bulk: ReturnType<typeof useBulk>; readonly allLost: boolean }) {
  const texts = useTexts(inboxTexts);
  return (
    <>
      {bulk.results.length > 0 && <BulkOutcome results={bulk.results} onClose={bulk.close} />}
      {bulk.run !== undefined && <RunProgress id={bulk.run} onClose={bulk.close} />}
      {allLost && <Alert type="info" showIcon role="status" title={texts.allTaken} />}
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
